/** The annualised run-rate and its ladder. */
@NullMarked
package dev.hourbook.projections.runrate;

import org.jspecify.annotations.NullMarked;
