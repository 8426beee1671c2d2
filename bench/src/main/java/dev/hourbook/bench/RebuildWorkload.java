package dev.hourbook.bench;

import dev.hourbook.api.audit.ViewChecksums;
import dev.hourbook.api.company.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** All projections from the first event on, of a book that was filled through the front door. */
final class RebuildWorkload implements Workload {

  private final List<String> broken = new ArrayList<>();

  @Override
  public Outcome run(Workshop workshop, Size size) {
    new LivelyWeeks(workshop.company()).live(size.sheets());
    Company company = workshop.company();
    long events = company.caughtUp();
    RawViews raw = new RawViews(workshop, company.viewTables());
    Comparison rebuild = new Comparison("rebuild of all projections", "events/s");
    List<Long> nanos = new ArrayList<>();
    for (int round = 0; round < size.rounds(); round++) {
      workshop.settle();
      long took = rebuild(company);
      workshop.settle();
      nanos.add(took);
      rebuild.add(Stopwatch.perSecond(events, took), Stopwatch.perSecond(events, raw.nanos()));
    }
    List<String> lines = new ArrayList<>();
    lines.add("### (c) Rebuild of all projections, " + size.sheets() + " sheets, " + events
        + " events\n");
    lines.addAll(rebuild.lines(OptionalLong.empty()));
    lines.add("Floor: read the log with a plain cursor, insert the same rows table by table.\n");
    lines.addAll(tables(workshop, new Spread(nanos).median()));
    broken.addAll(workshop.broken());
    return new Outcome(lines, broken);
  }

  /**
   * Nanoseconds until the views reflect the whole log again; equal rows or it counts for nothing.
   */
  private long rebuild(Company company) {
    ViewChecksums checksums = new ViewChecksums(company.jdbc(), company.viewTables());
    Map<String, String> before = checksums.take();
    long nanos = Stopwatch.nanosOf(() -> {
      company.ledger().rebuild().resetBooks();
      company.caughtUp();
    });
    Map<String, String> after = checksums.take();
    if (!before.equals(after)) {
      broken.add("rebuilt views differ: before " + before + ", after " + after);
    }
    return nanos;
  }

  private static List<String> tables(Workshop workshop, long nanos) {
    List<String> lines = new ArrayList<>(List.of("| table | rows | rows/s |", "|---|---|---|"));
    long all = 0;
    for (String table : workshop.company().viewTables()) {
      long rows = workshop.count("select count(*) from " + table);
      all += rows;
      lines.add("| " + table + " | " + rows + " | " + Stopwatch.perSecond(rows, nanos) + " |");
    }
    lines.add("| all | " + all + " | " + Stopwatch.perSecond(all, nanos) + " |");
    lines.add("");
    return lines;
  }
}
