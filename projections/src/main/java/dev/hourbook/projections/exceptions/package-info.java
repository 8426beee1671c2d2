/** What a person should look at: nothing here was refused, and nothing is hidden in a sum. */
@NullMarked
package dev.hourbook.projections.exceptions;

import org.jspecify.annotations.NullMarked;
