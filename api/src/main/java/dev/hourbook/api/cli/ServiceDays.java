package dev.hourbook.api.cli;

import dev.hourbook.api.report.ReportQuery;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which service days are meant: a week, a month, or from one day to another; else all. */
final class ServiceDays {

  @Option(
      names = "--week",
      converter = WeekWord.class,
      description = "A week: 2026-W07, or its first day and calendar, 2026-02-07@sat-kolkata.")
  private Optional<PayWeek> week = Optional.empty();

  @Option(names = "--month", paramLabel = "MONTH", description = "A calendar month: 2026-02.")
  private Optional<YearMonth> month = Optional.empty();

  @Option(names = "--from", paramLabel = "DAY", description = "First day, included: 2026-02-09.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DAY", description = "End, excluded.")
  private Optional<LocalDate> to = Optional.empty();

  Optional<PayWeek> week() {
    return week;
  }

  /**
   * The days.
   *
   * @throws IllegalArgumentException if they are said twice, or are none
   */
  Days span() {
    boolean bounds = from.isPresent() || to.isPresent();
    long said =
        Stream.of(week.isPresent(), month.isPresent(), bounds).filter(it -> it).count();
    if (said > 1) {
      throw new IllegalArgumentException(
          "give one of --week, --month, or --from and --to, not several");
    }
    Days between = new Days(from.orElse(ReportQuery.FIRST_DAY), to.orElse(ReportQuery.LAST_DAY));
    return week.map(Days::of).or(() -> month.map(Days::of)).orElse(between);
  }

  /**
   * All days: a run-rate has windows of its own.
   *
   * @throws IllegalArgumentException if other days than a week are given
   */
  Days ofRunRate() {
    if (month.isPresent() || from.isPresent() || to.isPresent()) {
      throw new IllegalArgumentException("a run-rate is that of a week: give --week");
    }
    return new Days(ReportQuery.FIRST_DAY, ReportQuery.LAST_DAY);
  }
}
