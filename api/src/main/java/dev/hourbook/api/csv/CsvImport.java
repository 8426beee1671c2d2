package dev.hourbook.api.csv;

import static java.util.Objects.requireNonNull;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.intake.IntakeResult;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetCommand.SubmitTimesheet;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Imports a CSV folder. {@link #check} reads everything and applies nothing; with no error left
 * {@link #onboard} and {@link #week} apply it, each step repeatable: what the book knows is passed
 * over.
 */
public final class CsvImport {

  private static final List<String> ENTRY_COLUMNS =
      List.of("source_id", "contract", "date", "seconds", "activity", "description");

  private final Company company;
  private final ImportOptions options;
  private final Progress progress;
  private final Staging staging;
  private final Problems errors = new Problems();
  private final Problems conflicts = new Problems();
  private final Masters masters;
  private final LongAdder read = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private final LongAdder recorded = new LongAdder();

  /** An import into the company's book. */
  public CsvImport(Company company, ImportOptions options, Progress progress) {
    this.company = company;
    this.options = options;
    this.progress = progress;
    this.staging = new Staging(company.jdbc(), options.source(), options.calendar());
    this.masters = Masters.read(options.folder(), errors);
  }

  /**
   * Reads and checks every line and stages the entries; work after the given day is an error. Says
   * whether there is anything wrong that keeps the import from being applied.
   */
  public boolean check(LocalDate today) {
    staging.clear();
    progress.begin("Reading " + options.folder().getFileName(), -1);
    new CsvFile(options.folder(), "time-entries.csv", ENTRY_COLUMNS, errors)
        .forEach(row -> stage(row, today));
    staging.flush();
    progress.end();
    staging.dropRepeated().forEach(this::tell);
    return errors.count() == 0;
  }

  private void stage(CsvRow row, LocalDate today) {
    read.increment();
    progress.step(1);
    Optional<String> id = row.required("source_id");
    Optional<String> contract = row.required("contract");
    Optional<LocalDate> day = row.date("date");
    Optional<Long> seconds = row.seconds("seconds");
    Optional<String> activity = row.line("activity");
    Optional<String> description = row.text("description");
    if (contract.isPresent() && !masters.contracts().containsKey(contract.get())) {
      row.problem("contract", "csv/no-contract", "has no line in contracts.csv; add one");
    } else if (day.isPresent() && day.get().isAfter(today)) {
      row.problem("date", "csv/not-worked-yet", "lies after " + today);
    } else if (Stream.of(id, contract, day, seconds, activity, description)
        .allMatch(Optional::isPresent)) {
      StagedEntry entry = new StagedEntry(
          row.line(),
          id.orElseThrow(),
          contract.orElseThrow(),
          day.orElseThrow(),
          seconds.orElseThrow(),
          activity.orElseThrow(),
          description.orElseThrow());
      staging.add(
          entry, requireNonNull(masters.contracts().get(entry.contract())).expert());
    }
  }

  private void tell(Staging.Repeated row) {
    if (row.same()) {
      repeated.increment();
    } else {
      conflicts.add(entryConflict(row.line(), row.sourceId(), "stands earlier in the file"));
    }
  }

  private static ImportProblem entryConflict(long line, String id, String where) {
    String message = where + " with other content; not applied";
    return new ImportProblem("time-entries.csv", line, "source_id", id, "import/conflict", message);
  }

  /** Takes on parties, rate cards and contracts. */
  public void onboard() {
    new Onboarding(company, options).apply(masters, conflicts);
  }

  /** The pay weeks that have entries, in order. */
  public List<PayWeek> weeks() {
    return staging.weeks();
  }

  /** How many entries are staged. */
  public long staged() {
    return staging.rows();
  }

  /** The calendar of every week here. */
  public PayCalendar calendar() {
    return options.calendar();
  }

  /** Records and submits one week's entries. */
  public void week(PayWeek week, Instant at) {
    week(week, at, sheet -> List.of());
  }

  /** The same, and in the same transactions what shall follow on each sheet. */
  public void week(
      PayWeek week, Instant at, Function<TimesheetId, List<? extends LedgerCommand>> then) {
    String after = "";
    List<StagedEntry> rows = staging.chunk(week, after);
    while (!rows.isEmpty()) {
      chunk(rows, at, then);
      after = rows.getLast().contract();
      rows = staging.chunk(week, after);
    }
  }

  private void chunk(
      List<StagedEntry> rows,
      Instant at,
      Function<TimesheetId, List<? extends LedgerCommand>> then) {
    IntakeResult result = company
        .intake()
        .record(
            rows.stream().map(row -> row.hours(options.source())).toList(),
            at,
            options.importer(),
            sheet -> Stream.concat(
                    Stream.of(new SubmitTimesheet(sheet, at, options.importer())),
                    then.apply(sheet).stream())
                .toList());
    recorded.add(result.recorded());
    repeated.add(result.repeated());
    tellConflicts(rows, result.conflicts());
    progress.step(rows.size());
  }

  private void tellConflicts(List<StagedEntry> rows, List<EntryId> found) {
    if (!found.isEmpty()) {
      Map<String, Long> lines = new HashMap<>();
      rows.forEach(row -> lines.put(row.sourceId(), row.line()));
      found.forEach(entry -> conflicts.add(
          entryConflict(lines.getOrDefault(entry.id(), 0L), entry.id(), "is in the book")));
    }
  }

  /** What became of it so far. */
  public ImportSummary summary() {
    List<ImportProblem> problems = new ArrayList<>(errors.first());
    problems.addAll(conflicts.first());
    return new ImportSummary(
        masters.contracts().size(),
        read.sum(),
        recorded.sum(),
        repeated.sum(),
        conflicts.count(),
        errors.count(),
        staging.expertDaysOver24h(),
        staging.entriesOver24h(),
        problems);
  }
}
