/** Who the parties are and what was agreed with them. */
@NullMarked
package dev.hourbook.projections.contracts;

import org.jspecify.annotations.NullMarked;
