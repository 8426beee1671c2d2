package dev.hourbook.ledger.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hourbook.ledger.chart.LegalEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** A month of a legal entity's books; the id comes from those two facts: {@code main:2026-02}. */
public record PeriodId(LegalEntity entity, YearMonth month) implements Comparable<PeriodId> {

  /** A month of the house itself. */
  public static PeriodId of(YearMonth month) {
    return new PeriodId(LegalEntity.MAIN, month);
  }

  /**
   * Reads {@link #text()} back.
   *
   * @throws IllegalArgumentException if it is not a known entity's key, a colon and a month
   * @throws java.time.DateTimeException if the month cannot be read
   */
  @JsonCreator
  public static PeriodId parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("not a period like main:2026-02: " + text);
    }
    return new PeriodId(
        LegalEntity.of(text.substring(0, colon)), YearMonth.parse(text.substring(colon + 1)));
  }

  /** The period so many months later, or earlier for a negative number. */
  public PeriodId plusMonths(long months) {
    return new PeriodId(entity, month.plusMonths(months));
  }

  /** Its last day. */
  public LocalDate lastDay() {
    return month.atEndOfMonth();
  }

  /** The first day of the period after it. */
  public LocalDate end() {
    return month.plusMonths(1).atDay(1);
  }

  /** The first instant after it, in the entity's calendar. */
  public Instant endsAt() {
    return end().atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Entity and month as one text. */
  @JsonValue
  public String text() {
    return entity.key() + ":" + month;
  }

  @Override
  public int compareTo(PeriodId other) {
    int byMonth = month.compareTo(other.month);
    return byMonth != 0 ? byMonth : entity.key().compareTo(other.entity.key());
  }

  /** The stream's name. */
  @Override
  public String toString() {
    return "period:" + text();
  }
}
