/** What providers list beside what the book knows of it: each break with its age and its owner. */
@NullMarked
package dev.hourbook.projections.rails;

import org.jspecify.annotations.NullMarked;
