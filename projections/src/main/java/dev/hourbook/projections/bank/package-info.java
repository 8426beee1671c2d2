/**
 * The bank's statements beside the books: lines, the movements of documents, what belongs to what,
 * and what does not belong to anything yet.
 */
@NullMarked
package dev.hourbook.projections.bank;

import org.jspecify.annotations.NullMarked;
