/** What was paid out, run by run. */
@NullMarked
package dev.hourbook.projections.payouts;

import org.jspecify.annotations.NullMarked;
