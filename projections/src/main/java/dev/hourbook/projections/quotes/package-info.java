/** Rates that are locked for pay in another currency, and what payouts were exchanged at them. */
@NullMarked
package dev.hourbook.projections.quotes;

import org.jspecify.annotations.NullMarked;
