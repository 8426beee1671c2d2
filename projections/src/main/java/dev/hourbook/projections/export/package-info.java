/** The journal as it leaves the house: entry by entry, however many there are. */
@NullMarked
package dev.hourbook.projections.export;

import org.jspecify.annotations.NullMarked;
