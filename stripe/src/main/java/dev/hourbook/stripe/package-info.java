/**
 * How money enters and leaves through Stripe, and nothing about Stripe anywhere else. One way out:
 * transfers to connected accounts, and payouts from there to banks.
 */
@NullMarked
package dev.hourbook.stripe;

import org.jspecify.annotations.NullMarked;
