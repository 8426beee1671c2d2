package dev.hourbook.projections.statements;

import java.time.LocalDate;

/**
 * Accounting dates from one to another, both included, as they were known at the end of a day
 * (UTC): the year 2026 as of 31 March, known on 5 April.
 */
public record Span(LocalDate from, LocalDate asOf, LocalDate knownAt) {

  /** Everything booked, as it is known now. */
  public static final Span ALL = new Span(LocalDate.MIN, LocalDate.MAX, LocalDate.MAX);

  /** From the beginning of the book to a day, which is included. */
  public Span asOf(LocalDate day) {
    return new Span(from, day, knownAt);
  }

  /** From a day, which is included. */
  public Span from(LocalDate day) {
    return new Span(day, asOf, knownAt);
  }

  /** As it was known at the end of a day. */
  public Span knownAt(LocalDate day) {
    return new Span(from, asOf, day);
  }
}
