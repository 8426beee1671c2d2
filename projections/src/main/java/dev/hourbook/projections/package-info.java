/** What people ask about it: who is owed, who owes, how the run-rate moves. */
@NullMarked
package dev.hourbook.projections;

import org.jspecify.annotations.NullMarked;
