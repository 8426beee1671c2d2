/** Holds a provider's list against the book, and takes over what the book does not know. */
@NullMarked
package dev.hourbook.api.reconcile;

import org.jspecify.annotations.NullMarked;
