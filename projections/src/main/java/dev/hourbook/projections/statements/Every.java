package dev.hourbook.projections.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The stretches a span is cut into: calendar months, half-years and years. */
public enum Every {
  /** {@code 2026-02}. */
  MONTH(1, "month"),
  /** {@code 2026-H1}, January to June. */
  HALF_YEAR(6, "half-year"),
  /** {@code 2026}. */
  YEAR(12, "year");

  private final int months;
  private final String word;

  Every(int months, String word) {
    this.months = months;
    this.word = word;
  }

  /** A stretch by its name, and the part of it that lies in the span. */
  public record Stretch(String label, Span span) {}

  /** The word for it. */
  public String word() {
    return word;
  }

  /** The stretches of a span that has both ends, in order. */
  public List<Stretch> of(Span span) {
    return Stream.iterate(
            start(span.from()), day -> !day.isAfter(span.asOf()), day -> day.plusMonths(months))
        .map(day -> new Stretch(label(day), part(day, span)))
        .toList();
  }

  private LocalDate start(LocalDate day) {
    int month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  private Span part(LocalDate first, Span span) {
    LocalDate last = first.plusMonths(months).minusDays(1);
    return new Span(
        first.isBefore(span.from()) ? span.from() : first,
        last.isAfter(span.asOf()) ? span.asOf() : last,
        span.knownAt());
  }

  private String label(LocalDate first) {
    return switch (this) {
      case MONTH -> first.toString().substring(0, 7);
      case HALF_YEAR -> first.getYear() + (first.getMonthValue() == 1 ? "-H1" : "-H2");
      case YEAR -> String.valueOf(first.getYear());
    };
  }
}
