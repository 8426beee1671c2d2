/** Figures taken apart, on a real database. */
@NullMarked
package dev.hourbook.api.explain;

import org.jspecify.annotations.NullMarked;
