/** The statements of the house, as sums over the journal by accounting date and by when we knew. */
@NullMarked
package dev.hourbook.projections.statements;

import org.jspecify.annotations.NullMarked;
