/** What may happen to contracts, hours, invoices and payouts, and why not. */
@NullMarked
package dev.hourbook.ledger;

import org.jspecify.annotations.NullMarked;
