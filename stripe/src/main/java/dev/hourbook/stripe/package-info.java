/**
 * How money enters and leaves through Stripe, and nothing about Stripe anywhere else. So far one
 * way: transfers to connected accounts, the first hop of a payout.
 */
@NullMarked
package dev.hourbook.stripe;

import org.jspecify.annotations.NullMarked;
