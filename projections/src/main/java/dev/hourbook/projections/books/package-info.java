/** How views are written: events gathered for a batch, rows written at its end with the token. */
@NullMarked
package dev.hourbook.projections.books;

import org.jspecify.annotations.NullMarked;
