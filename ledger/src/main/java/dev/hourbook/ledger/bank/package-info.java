/**
 * What the bank's statements say, line by line, and which document each line is: reconciliation of
 * movements, never of balances alone. It books nothing.
 */
@NullMarked
package dev.hourbook.ledger.bank;

import org.jspecify.annotations.NullMarked;
