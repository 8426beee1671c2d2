package dev.hourbook.api.intake;

import static java.util.Objects.requireNonNull;

import dev.hourbook.api.eventstore.Chunks;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.catalog.Bounds;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetCommand.LogHours;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Records hours of any source, each source record once. The row that remembers a record and the
 * event that records its work are one transaction, so a chunk may be interrupted anywhere and
 * repeated.
 */
public final class HoursIntake {

  private final Chunks chunks;
  private final Terms terms;
  private final Streams streams;
  private final SourceRecords sources;

  /** Intake into the given book. */
  public HoursIntake(Chunks chunks, Streams streams, JdbcTemplate jdbc) {
    this.chunks = chunks;
    this.terms = new Terms(streams);
    this.streams = streams;
    this.sources = new SourceRecords(jdbc);
  }

  /**
   * Records one chunk of at most some hundred entries, all of them or none.
   *
   * @throws dev.hourbook.ledger.message.Refused if one is refused; nothing is recorded then
   */
  public IntakeResult record(List<IncomingHours> hours, Instant at, Actor by) {
    return record(hours, at, by, sheet -> List.of());
  }

  /**
   * The same, and in the same transaction what shall follow on each sheet that got new hours.
   *
   * @throws dev.hourbook.ledger.message.Refused if one is refused; nothing has happened then
   */
  public IntakeResult record(
      List<IncomingHours> hours,
      Instant at,
      Actor by,
      Function<TimesheetId, List<? extends LedgerCommand>> then) {
    Chunk chunk = new Chunk();
    chunks.inOneUnit(() -> lay(chunk, hours, new Logging(at, by, then)));
    return chunk.result();
  }

  /**
   * The same within the caller's own {@link Chunks#inOneUnit}, beside what else it writes.
   *
   * @throws dev.hourbook.ledger.message.Refused if one is refused; the caller's unit fails then
   */
  public IntakeResult recordWithin(List<IncomingHours> hours, Instant at, Actor by) {
    Chunk chunk = new Chunk();
    lay(chunk, hours, new Logging(at, by, sheet -> List.of()));
    return chunk.result();
  }

  private record Logging(
      Instant at, Actor by, Function<TimesheetId, List<? extends LedgerCommand>> then) {}

  private void lay(Chunk chunk, List<IncomingHours> hours, Logging logging) {
    terms.ahead(hours.stream().map(IncomingHours::contract).distinct().toList());
    hours.forEach(chunk::cut);
    chunk.tellKnown();
    streams.ahead(chunk.sheets.keySet().stream().map(TimesheetId::toString).toList());
    chunk.sheets.forEach((sheet, entries) -> {
      chunks.dispatch(new LogHours(sheet, entries, logging.at(), logging.by()));
      logging.then().apply(sheet).forEach(chunks::dispatch);
    });
  }

  /** One chunk on its way in. */
  private final class Chunk {

    private final Map<ContractId, PayCalendar> calendars = new HashMap<>();
    private final Map<String, SourceRecords.Row> rows = new LinkedHashMap<>();
    private final Map<String, Map<TimesheetId, TimeEntry>> parts = new HashMap<>();
    private final Map<TimesheetId, List<TimeEntry>> sheets = new LinkedHashMap<>();
    private final List<EntryId> conflicts = new ArrayList<>();
    private int repeated;
    private int recorded;

    void cut(IncomingHours hours) {
      Bounds.require(hours);
      String entry = hours.entry().toString();
      SourceRecords.Row earlier = rows.get(entry);
      if (earlier == null) {
        PayCalendar calendar = calendars.computeIfAbsent(
            hours.contract(), contract -> terms.of(contract).engagement().calendar());
        Map<TimesheetId, TimeEntry> cut = WeekParts.of(hours, calendar);
        parts.put(entry, cut);
        String first = cut.keySet().iterator().next().text();
        rows.put(entry, new SourceRecords.Row(hours, hours.hash(), first));
      } else {
        known(hours.entry(), earlier.hash().equals(hours.hash()));
      }
    }

    void tellKnown() {
      List<SourceRecords.Row> all = List.copyOf(rows.values());
      Set<String> fresh = sources.add(all);
      List<SourceRecords.Row> old = all.stream()
          .filter(row -> !fresh.contains(row.hours().entry().toString()))
          .toList();
      Map<String, String> hashes = old.isEmpty() ? Map.of() : sources.hashes(old);
      for (SourceRecords.Row row : old) {
        EntryId entry = row.hours().entry();
        known(entry, row.hash().equals(hashes.get(entry.toString())));
      }
      all.stream()
          .map(row -> row.hours().entry().toString())
          .filter(fresh::contains)
          .forEach(entry -> lay(requireNonNull(parts.get(entry))));
    }

    private void known(EntryId entry, boolean same) {
      if (same) {
        repeated++;
      } else {
        conflicts.add(entry);
      }
    }

    private void lay(Map<TimesheetId, TimeEntry> entry) {
      recorded++;
      entry.forEach(
          (sheet, part) -> sheets.computeIfAbsent(sheet, s -> new ArrayList<>()).add(part));
    }

    IntakeResult result() {
      return new IntakeResult(
          recorded, repeated, List.copyOf(conflicts), List.copyOf(sheets.keySet()));
    }
  }
}
