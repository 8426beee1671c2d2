/** Hours that clients do not agree with, and how it was ruled. */
@NullMarked
package dev.hourbook.projections.disputes;

import org.jspecify.annotations.NullMarked;
