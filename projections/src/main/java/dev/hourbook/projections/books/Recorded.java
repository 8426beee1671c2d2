package dev.hourbook.projections.books;

import dev.hourbook.ledger.message.LedgerEvent;
import java.time.Instant;

/** An event with its place in the log and the business instant at which it was recorded. */
public record Recorded(LedgerEvent event, long position, Instant recordedAt) {}
