package dev.hourbook.api.cli;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.csv.CsvImport;
import dev.hourbook.api.csv.ImportOptions;
import dev.hourbook.api.csv.ImportSummary;
import dev.hourbook.api.replay.Replay;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.party.Cadence;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a folder of CSV files. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Imports contracts.csv, rate-card.csv and time-entries.csv from a folder.",
      "Every line is checked before anything is applied. It may be interrupted and repeated."
    })
final class ImportCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Mixin
  private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of(".");

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "The system the ids come from. Default: the folder's name.")
  private String source = "";

  @Option(
      names = "--calendar",
      description = "Pay weeks: iso (Monday UTC), sat-kolkata. Default: ${DEFAULT-VALUE}.")
  private PayCalendar calendar = PayCalendar.ISO;

  @Option(names = "--invoice", description = "weekly or monthly. Default: ${DEFAULT-VALUE}.")
  private Cadence cadence = Cadence.WEEKLY;

  @Option(names = "--net-days", description = "Payment terms of new clients.")
  private int netDays = 30;

  @Option(
      names = "--replay-weeks",
      description = "Drive the business clock through the data: approve, pay and bill each week.")
  private boolean replay;

  @Option(names = "--dry-run", description = "Check only; the book is not changed.")
  private boolean dryRun;

  @Override
  public Integer call() {
    Instant began = BusinessClock.machine();
    ImportOptions options = options();
    try (Company company = data.open()) {
      ConsoleProgress progress = new ConsoleProgress();
      CsvImport source = new CsvImport(company, options, progress);
      Instant now = replay ? BusinessClock.machine() : company.clock().now();
      if (source.check(LocalDate.ofInstant(now, calendar.zone())) && !dryRun) {
        apply(company, source, progress);
      }
      long seconds = Duration.between(began, BusinessClock.machine()).toSeconds();
      long events = company.ledger().positions().head();
      System.err.println("The book has " + events + " events; this took " + seconds + " s.");
      return tell(source.summary());
    }
  }

  private ImportOptions options() {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    String system = source.isBlank() ? String.valueOf(name) : source;
    try {
      return new ImportOptions(folder, system, calendar, cadence, netDays);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          spec.commandLine(),
          wrong.getMessage() + "; give --source a name without a colon, like tracker",
          wrong);
    }
  }

  private void apply(Company company, CsvImport source, ConsoleProgress progress) {
    if (replay) {
      int weeks = new Replay(company, progress).run(source);
      System.err.println("Replayed " + weeks + " weeks.");
      return;
    }
    source.onboard();
    progress.begin("Recording entries", source.staged());
    for (PayWeek week : source.weeks()) {
      source.week(week, company.clock().now());
    }
    company.caughtUp();
    progress.end();
  }

  private int tell(ImportSummary s) {
    s.problems().forEach(System.err::println);
    System.err.printf(
        "Contracts %d, entries %d: %d recorded, %d known already, %d conflicts, %d errors.%n",
        s.contracts(), s.entries(), s.recorded(), s.repeated(), s.conflicts(), s.errors());
    System.err.printf(
        "Exceptions to look at: %d expert-days over 24 h, %d single entries over 24 h.%n",
        s.expertDaysOver24h(), s.entriesOver24h());
    if (dryRun) {
      System.err.println("Dry run: nothing was applied.");
    } else if (s.errors() > 0) {
      System.err.println("Nothing was applied; mend the lines above and import again.");
    }
    return s.clean() ? 0 : 1;
  }
}
