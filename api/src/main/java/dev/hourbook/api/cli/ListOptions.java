package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.Report;
import dev.hourbook.api.report.WorkLists;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every list has: a book that has caught up, and a form to be printed in. */
final class ListOptions {

  @Mixin
  private DataOptions data = new DataOptions();

  @Option(names = "--format", description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  /** Opens the book and prints one of its lists. */
  int print(Function<WorkLists, Report> list) {
    return printAt((lists, now) -> list.apply(lists));
  }

  /** The same of a list that tells how old something is. */
  int printAt(BiFunction<WorkLists, Instant, Report> list) {
    try (Company company = data.open()) {
      company.caughtUp();
      Report report = list.apply(new WorkLists(company.jdbc()), company.clock().now());
      format.to(StandardOutput.writer(), report);
      return 0;
    }
  }
}
