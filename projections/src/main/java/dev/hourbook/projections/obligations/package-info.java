/** What should have happened by now and has not: every duty with its deadline, owner and act. */
@NullMarked
package dev.hourbook.projections.obligations;

import org.jspecify.annotations.NullMarked;
