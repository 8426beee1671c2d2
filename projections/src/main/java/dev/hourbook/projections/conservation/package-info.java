/** The standing proof: no second of work and no cent is lost, or in two places. */
@NullMarked
package dev.hourbook.projections.conservation;

import org.jspecify.annotations.NullMarked;
