/** The event store under test: one small aggregate, its views and its reactions. */
@NullMarked
package dev.hourbook.api.eventstore;

import org.jspecify.annotations.NullMarked;
