package dev.hourbook.api.csv;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.message.Actor;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/** What is carried over on which day, by weeks of which calendar, and on whose word. */
public record OpeningOptions(
    Path folder, LocalDate cutOver, PayCalendar calendar, Instant at, Actor by, Actor approvedBy) {}
