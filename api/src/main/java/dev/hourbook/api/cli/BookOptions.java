package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.Report;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a list of the present has: a book that has caught up, its clock, and a form. */
final class BookOptions {

  @Mixin
  private DataOptions data = new DataOptions();

  @Option(names = "--format", description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  /** Opens the book and prints what is made of it. */
  int print(Function<Company, Report> list) {
    try (Company company = data.open()) {
      company.caughtUp();
      format.to(StandardOutput.writer(), list.apply(company));
      return 0;
    }
  }
}
