/**
 * The event store, wired by hand: Axon on PostgreSQL with our serializer, our names, one Spring
 * transaction around events, rows and tokens. Every choice that Axon would make silently is made
 * here and checked at start.
 */
@NullMarked
package dev.hourbook.api.eventstore;

import org.jspecify.annotations.NullMarked;
