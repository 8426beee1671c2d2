package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.ObligationReports;
import dev.hourbook.projections.obligations.Obligation;
import dev.hourbook.projections.obligations.Obligations;
import dev.hourbook.projections.paging.Lists;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what should have happened and has not. */
@Command(
    name = "obligations",
    mixinStandardHelpOptions = true,
    description = {
      "Lists what should have happened by now and has not: each duty with who owes it, its",
      "deadline and the act that discharges it. Exit code 3 if anything is overdue, so that",
      "a job that nobody ran is noticed by whoever calls this every morning."
    })
final class ObligationsCommand implements Callable<Integer> {

  private static final int OVERDUE = 3;

  @Mixin
  private DataOptions data = new DataOptions();

  @Option(names = "--all", description = "Also what is not due yet.")
  private boolean all;

  @Option(names = "--format", description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Override
  public Integer call() {
    try (Company company = data.open()) {
      company.caughtUp();
      LocalDate today = LocalDate.ofInstant(company.clock().now(), ZoneOffset.UTC);
      List<Obligation> waiting =
          new Obligations(new Lists(company.jdbc())).all(company.clock().now());
      List<Obligation> overdue =
          waiting.stream().filter(one -> one.isOverdueOn(today)).toList();
      format.to(StandardOutput.writer(), ObligationReports.of(all ? waiting : overdue, today));
      System.err.println(
          overdue.size() + " overdue, " + (waiting.size() - overdue.size()) + " in time.");
      return overdue.isEmpty() ? 0 : OVERDUE;
    }
  }
}
