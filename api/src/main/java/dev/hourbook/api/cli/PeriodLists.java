package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.PeriodReports;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.projections.periods.Matter;
import dev.hourbook.projections.periods.OpenMatters;
import dev.hourbook.projections.periods.Periods;
import dev.hourbook.projections.runrate.RunRate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be asked about months. */
final class PeriodLists {
  private PeriodLists() {}

  /** Every month from the first with bookings. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists every month of the books, latest first.")
  static final class ListMonths implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--format", description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Override
    public Integer call() {
      try (Company company = data.open()) {
        company.caughtUp();
        LocalDate today = today(company.clock().now());
        format.to(
            StandardOutput.writer(), PeriodReports.months(new Periods(company.jdbc()).upTo(today)));
        return 0;
      }
    }
  }

  /** Could we close now, and what blocks it? */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Says whether a month, or a week, could close now: what blocks it and what waits,",
        "with owner, age and the act that clears it. Exit code 3 if anything blocks."
      })
  static final class Check implements Callable<Integer> {

    private static final int BLOCKED = 3;

    /** A week in place of a month. */
    static final class Week {

      @Option(
          names = "--week",
          paramLabel = "WEEK",
          converter = WeekWord.class,
          description = "A week instead, 2026-W07 or 2026-02-09@iso.")
      private Optional<PayWeek> named = Optional.empty();

      @Option(names = "--this-week", description = "The current week instead.")
      private boolean current;

      Optional<PayWeek> at(Company company, Instant now) {
        return current ? Optional.of(new RunRate(company.jdbc()).calendar().weekOf(now)) : named;
      }
    }

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
        arity = "0..1",
        paramLabel = "MONTH",
        description = "2026-02. Default: the first that is open.")
    private Optional<YearMonth> month = Optional.empty();

    @ArgGroup
    private Week week = new Week();

    @Option(names = "--format", description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Override
    public Integer call() {
      try (Company company = data.open()) {
        company.caughtUp();
        Instant now = company.clock().now();
        OpenMatters open = new OpenMatters(company.jdbc());
        List<Matter> matters = week.at(company, now)
            .map(asked -> open.of(asked, now))
            .orElseGet(() -> open.of(PeriodId.of(month(company, now)), now));
        format.to(StandardOutput.writer(), PeriodReports.matters(matters, today(now)));
        long blockers = matters.stream().filter(Matter::blocks).count();
        System.err.println(
            blockers == 0
                ? "Nothing blocks it; " + matters.size() + " warnings."
                : blockers + " blockers, " + (matters.size() - blockers) + " warnings.");
        return blockers == 0 ? 0 : BLOCKED;
      }
    }

    private YearMonth month(Company company, Instant now) {
      return month.orElseGet(() -> new Periods(company.jdbc()).firstOpen(today(now)));
    }
  }

  static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
