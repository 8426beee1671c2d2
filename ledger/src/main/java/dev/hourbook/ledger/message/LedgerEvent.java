package dev.hourbook.ledger.message;

/**
 * A fact of the book, stored once and never changed. Each aggregate's facts are one sealed family
 * on one page; {@code catalog.EventNames} gives each its stored name.
 */
public interface LedgerEvent {}
