/** Who may be paid and who may not, what is known of them, and what pay runs left out. */
@NullMarked
package dev.hourbook.projections.payees;

import org.jspecify.annotations.NullMarked;
