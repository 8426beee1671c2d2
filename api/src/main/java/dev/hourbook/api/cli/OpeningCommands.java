package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.csv.OpeningImport;
import dev.hourbook.api.csv.OpeningOptions;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.message.Actor;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How a company goes live in mid-year. */
@Command(
    name = "opening",
    mixinStandardHelpOptions = true,
    description = "Carries a company over from older books; see docs/opening-balances.md.")
final class OpeningCommands {

  /** On whose word. */
  static final class Officers {

    @Option(names = "--as", required = true, paramLabel = "USER", description = "Who asks.")
    private Actor by = new Actor("nobody");

    @Option(names = "--approve-as", required = true, description = "Who approves.")
    private Actor approver = new Actor("nobody");
  }

  /** Imports a folder of sources. */
  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Carries over what the files of a folder say, all or nothing: series, invoices, cash,",
        "earnings, expert debts, paid to experts, balances, history. It may be repeated."
      })
  int carryOver(
      @Mixin DataOptions data,
      @Mixin Officers officers,
      @Parameters(paramLabel = "DIR", description = "The folder.") Path folder,
      @Option(names = "--on", required = true, description = "Last day of the older books.")
          LocalDate cutOver,
      @Option(names = "--calendar", defaultValue = "iso", description = "Of service weeks.")
          PayCalendar calendar,
      @Option(names = "--dry-run", description = "Check only.") boolean dryRun) {
    try (Company company = data.open()) {
      OpeningImport opening = new OpeningImport(
          company,
          new OpeningOptions(
              folder, cutOver, calendar, company.clock().now(), officers.by, officers.approver));
      if (opening.check() && !dryRun) {
        opening.apply();
        company.caughtUp();
      }
      return tell(opening.summary(), dryRun);
    }
  }

  private static int tell(OpeningImport.Summary s, boolean dryRun) {
    s.problems().forEach(System.err::println);
    System.err.printf(
        "Things to carry over %d: %d carried over, %d known already, %d problems.%n",
        s.given(), s.applied(), s.known(), s.problems().size());
    if (dryRun) {
      System.err.println("Dry run: nothing was applied.");
    } else if (!s.clean()) {
      System.err.println("Nothing was applied; mend the lines above and import again.");
    }
    return s.clean() ? 0 : 1;
  }
}
