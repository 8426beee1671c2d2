/** What people book by hand: balanced entries with a reason, asked for and approved by two. */
@NullMarked
package dev.hourbook.ledger.voucher;

import org.jspecify.annotations.NullMarked;
