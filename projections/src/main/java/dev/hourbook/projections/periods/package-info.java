/** Months of the books: which are closed, what their ends counted on, and what keeps one open. */
@NullMarked
package dev.hourbook.projections.periods;

import org.jspecify.annotations.NullMarked;
