package dev.hourbook.projections.journal;

import dev.hourbook.ledger.chart.Posting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What one event books, every move expanded: legs in their order, zero in sum per book and unit.
 */
record JournalEntry(
    long position, String event, LocalDate bookedOn, Instant recordedAt, List<Posting> legs) {}
