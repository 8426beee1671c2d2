/** What was recorded in each week, and what waits for whom. */
@NullMarked
package dev.hourbook.projections.timesheets;

import org.jspecify.annotations.NullMarked;
