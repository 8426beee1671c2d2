package dev.hourbook.projections.export;

import java.time.Instant;
import java.time.LocalDate;

/** What all legs of an entry share: its place in the log, its event's stored name, its dates. */
public record PostedEntry(long position, String event, LocalDate bookedOn, Instant recordedAt) {}
