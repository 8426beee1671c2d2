/** Whom we pay: what has to be known before money leaves, and why it stays while it is not. */
@NullMarked
package dev.hourbook.ledger.payee;

import org.jspecify.annotations.NullMarked;
