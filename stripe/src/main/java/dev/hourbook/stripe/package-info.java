/** How money enters and leaves through Stripe, and nothing about Stripe anywhere else. */
@NullMarked
package dev.hourbook.stripe;

import org.jspecify.annotations.NullMarked;
