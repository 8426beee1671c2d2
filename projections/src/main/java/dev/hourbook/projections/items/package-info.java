/** Valued work: what waits to be billed and paid, and which document holds what. */
@NullMarked
package dev.hourbook.projections.items;

import org.jspecify.annotations.NullMarked;
