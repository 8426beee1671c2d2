package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.ReportKind;
import dev.hourbook.api.report.ReportQuery;
import dev.hourbook.api.report.Reports;
import dev.hourbook.projections.revenue.Grouping;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a report. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Prints a report to standard output, from views that have caught up.")
final class ReportCommand implements Callable<Integer> {

  @Mixin
  private DataOptions data = new DataOptions();

  @Parameters(
      paramLabel = "REPORT",
      description =
          "revenue, pay, run-rate, invoices, receivables, payouts, credit-notes, receipts.")
  private ReportKind kind = ReportKind.REVENUE;

  @Option(names = "--by", description = "client, expert, discipline, week or month.")
  private Grouping by = Grouping.NONE;

  @Option(names = "--from", paramLabel = "DAY", description = "First day, included: 2026-02-09.")
  private LocalDate from = ReportQuery.FIRST_DAY;

  @Option(names = "--to", paramLabel = "DAY", description = "End, excluded.")
  private LocalDate to = ReportQuery.LAST_DAY;

  @Option(
      names = "--known-at",
      paramLabel = "DAY",
      description = "As it was known at the end of a day (UTC): revenue, pay and run-rate.")
  private LocalDate knownAt = ReportQuery.LAST_DAY;

  @Option(names = "--format", description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Override
  public Integer call() {
    try (Company company = data.open()) {
      company.caughtUp();
      ReportQuery query = new ReportQuery(by, from, to, knownAt);
      format.to(StandardOutput.writer(), new Reports(company).of(kind, query));
      return 0;
    }
  }
}
