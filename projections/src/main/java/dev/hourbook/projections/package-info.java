/**
 * What people ask about the book: who is owed, who owes, how the run-rate moves. One package a
 * question; {@code books} is how all of them are written.
 */
@NullMarked
package dev.hourbook.projections;

import org.jspecify.annotations.NullMarked;
