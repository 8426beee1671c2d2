/** Months of the books, asked and closed from outside. */
@NullMarked
package dev.hourbook.api.period;

import org.jspecify.annotations.NullMarked;
