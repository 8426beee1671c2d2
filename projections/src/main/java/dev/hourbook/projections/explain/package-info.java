/** What a figure is made of: its sums, and the events whose postings add up to each. */
@NullMarked
package dev.hourbook.projections.explain;

import org.jspecify.annotations.NullMarked;
