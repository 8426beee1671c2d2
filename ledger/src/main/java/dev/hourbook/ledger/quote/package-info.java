/**
 * Rates that somebody guarantees to us until an instant, and what a payout in another currency
 * becomes by one.
 */
@NullMarked
package dev.hourbook.ledger.quote;

import org.jspecify.annotations.NullMarked;
