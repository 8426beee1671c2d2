package dev.hourbook.bench;

import dev.hourbook.api.company.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The journal made from the log, and booked as it is in production, against a COPY of the very same
 * postings into a twin of the table with its indexes and its check of balance.
 */
final class JournalWorkload implements Workload {

  private static final OptionalLong REBUILD_BAR = OptionalLong.of(400);
  private static final OptionalLong LIVE_BAR = OptionalLong.of(300);

  @Override
  public Outcome run(Workshop workshop, Size size) {
    Company company = workshop.company();
    new LivelyWeeks(company).live(size.sheets());
    long events = company.caughtUp();
    long postings = workshop.count("select count(*) from view.posting");
    JournalFold fold = new JournalFold(company);
    Comparison rebuild = new Comparison("the journal and its sums from the log", "postings/s");
    Comparison live = new Comparison("booked by the processor with all views", "postings/s");
    List<Long> nanos = new ArrayList<>();
    try (CopiedPostings copied = CopiedPostings.of(workshop)) {
      for (int round = 0; round < size.rounds(); round++) {
        long floor = Stopwatch.perSecond(postings, copied.nanos());
        workshop.pauseFollowers();
        workshop.settle();
        long took = fold.nanos();
        workshop.resumeFollowers();
        nanos.add(took);
        rebuild.add(Stopwatch.perSecond(postings, took), floor);
        live.add(Stopwatch.perSecond(postings, followed(workshop)), floor);
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("### (d) The journal, " + events + " events, " + postings + " postings\n");
    lines.addAll(rebuild.lines(REBUILD_BAR));
    lines.addAll(live.lines(LIVE_BAR));
    lines.add("From the log: " + Stopwatch.perSecond(events, new Spread(nanos).median())
        + " events/s.\n");
    return new Outcome(lines, workshop.broken());
  }

  /** Every view again through the processor that keeps them in production. */
  private static long followed(Workshop workshop) {
    workshop.settle();
    return Stopwatch.nanosOf(() -> {
      workshop.company().ledger().rebuild().resetBooks();
      workshop.company().caughtUp();
    });
  }
}
