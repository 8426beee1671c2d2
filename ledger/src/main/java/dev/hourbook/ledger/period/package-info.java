/** The months of the books: what closes one, what its end estimates, and who may open it again. */
@NullMarked
package dev.hourbook.ledger.period;

import org.jspecify.annotations.NullMarked;
