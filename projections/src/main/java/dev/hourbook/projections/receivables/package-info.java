/** What clients owe, what they paid, and what they were credited, document by document. */
@NullMarked
package dev.hourbook.projections.receivables;

import org.jspecify.annotations.NullMarked;
