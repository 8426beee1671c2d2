/**
 * What people book by hand, asked for by one and approved by another: balanced entries with a
 * reason, and what a company holds when it takes this book up.
 */
@NullMarked
package dev.hourbook.ledger.voucher;

import org.jspecify.annotations.NullMarked;
