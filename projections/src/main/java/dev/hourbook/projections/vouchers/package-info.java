/** What was booked by hand, and what is pending. */
@NullMarked
package dev.hourbook.projections.vouchers;

import org.jspecify.annotations.NullMarked;
