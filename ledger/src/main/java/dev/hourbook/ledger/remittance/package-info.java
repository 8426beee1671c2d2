/** Files that tell a bank to pay: which payouts go out by which file, and what became of it. */
@NullMarked
package dev.hourbook.ledger.remittance;

import org.jspecify.annotations.NullMarked;
