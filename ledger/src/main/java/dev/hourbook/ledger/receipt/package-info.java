/** What clients paid: received by hand, applied to invoices, taken back, refunded. */
@NullMarked
package dev.hourbook.ledger.receipt;

import org.jspecify.annotations.NullMarked;
