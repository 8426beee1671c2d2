/** The journal: every event's postings, and the sums that figures are made of. */
@NullMarked
package dev.hourbook.projections.journal;

import org.jspecify.annotations.NullMarked;
