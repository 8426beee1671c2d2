/**
 * The books: one function from an event to what it debits and credits. Money and seconds of work
 * are booked alike; nothing here decides, it only writes down.
 */
@NullMarked
package dev.hourbook.ledger.books;

import org.jspecify.annotations.NullMarked;
