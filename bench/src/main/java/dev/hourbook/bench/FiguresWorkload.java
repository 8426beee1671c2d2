package dev.hourbook.bench;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.revenue.Earnings;
import dev.hourbook.projections.revenue.Earnings.Question;
import dev.hourbook.projections.revenue.Grouping;
import dev.hourbook.projections.revenue.LabShares;
import dev.hourbook.projections.runrate.RunRate;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.IncomeStatement;
import dev.hourbook.projections.statements.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The figures of a dashboard over a large journal, by either clock, each in turn with a read of one
 * posting by its key: what a question costs at the least on this machine in these minutes.
 */
final class FiguresWorkload implements Workload {

  private static final int WARM_UP = 20;
  private static final int SAMPLES = 500;
  private static final long ALLOWANCE = 10_000_000;

  private static final String POINT =
      "select amount from view.posting where position = ? and leg = 0";

  @Override
  public Outcome run(Workshop workshop, Size size) {
    LaidOutJournal journal = new LaidOutJournal(size.postings());
    journal.in(workshop.owner());
    workshop.settle();
    JdbcTemplate jdbc = workshop.company().jdbc();
    List<String> lines = new ArrayList<>();
    lines.add(
        "### (e) Figures over " + journal.postings() + " postings, " + SAMPLES + " of each\n");
    lines.add("| figure | median, us | 99th, us | point read's 99th, us | bar |");
    lines.add("|---|---|---|---|---|");
    figures(jdbc).forEach((name, figure) -> lines.add(row(name, figure, point(jdbc, journal))));
    lines.add("");
    return new Outcome(lines, broken(jdbc, journal));
  }

  private static Map<String, Runnable> figures(JdbcTemplate jdbc) {
    Lists lists = new Lists(jdbc);
    LocalDate end = LaidOutJournal.END;
    LocalDate quarter = end.minusWeeks(13);
    LocalDate month = end.minusMonths(1);
    Instant now = end.atStartOfDay(ZoneOffset.UTC).toInstant();
    Earnings earnings = new Earnings(jdbc);
    Span year = Span.ALL.from(end.minusYears(1)).asOf(end);
    Map<String, Runnable> figures = new LinkedHashMap<>();
    figures.put(
        "revenue by lab, 13 weeks", () -> new LabShares(lists).shares(new Days(quarter, end)));
    figures.put(
        "revenue by discipline, a month",
        () ->
            earnings.of(new Question(Side.BILL, Grouping.DISCIPLINE, month, end, PayCalendar.ISO)));
    figures.put(
        "the same as known four weeks ago",
        () -> earnings.of(new Question(
            Side.BILL, Grouping.DISCIPLINE, month, end, PayCalendar.ISO, end.minusWeeks(4))));
    figures.put(
        "run-rate, every week of two years", () -> new RunRate(jdbc).points(PayCalendar.ISO, now));
    figures.put("trial balance", () -> new Balances(lists).of(Span.ALL.asOf(month)));
    figures.put("trial balance of all time", () -> new Balances(lists).of(Span.ALL));
    figures.put(
        "income statement of a year, as known a month ago",
        () -> IncomeStatement.of(new Balances(lists).of(year.knownAt(month))));
    return figures;
  }

  /** Reads another posting each time, so that not one page answers all. */
  private static Runnable point(JdbcTemplate jdbc, LaidOutJournal journal) {
    long[] number = {0};
    return () -> jdbc.queryForObject(POINT, Long.class, journal.position(number[0]++));
  }

  private static String row(String name, Runnable figure, Runnable point) {
    List<Long> figures = new ArrayList<>();
    List<Long> points = new ArrayList<>();
    for (int sample = -WARM_UP; sample < SAMPLES; sample++) {
      long floor = Stopwatch.nanosOf(point);
      long took = Stopwatch.nanosOf(figure);
      if (sample >= 0) {
        points.add(floor);
        figures.add(took);
      }
    }
    long floor = new Spread(points).percentile(99);
    long worst = new Spread(figures).percentile(99);
    String word = worst <= 2 * floor + ALLOWANCE ? "met" : "MISSED";
    return "| " + name + " | " + new Spread(figures).median() / 1000 + " | " + worst / 1000 + " | "
        + floor / 1000 + " | " + word + " |";
  }

  private static String revenue(String table) {
    return "select sum(amount) from view." + table + " where account = 'revenue:services'";
  }

  /** What was laid out adds up, and the rollups say what the postings say. */
  private static List<String> broken(JdbcTemplate jdbc, LaidOutJournal journal) {
    Map<String, String> laws = new TreeMap<>();
    laws.put("postings", "select count(*) - " + journal.postings() + " from view.posting");
    laws.put(
        "zero sum",
        "select sum(abs(s)) from (select sum(amount) as s from view.posting" + " group by unit) u");
    for (String rollup :
        List.of("service_rollup", "client_rollup", "day_rollup", "booked_rollup")) {
      laws.put(
          rollup, "select coalesce((" + revenue(rollup) + "), 0) - (" + revenue("posting") + ")");
    }
    List<String> broken = new ArrayList<>();
    laws.forEach((law, sql) -> {
      Long off = jdbc.queryForObject(sql, Long.class);
      if (off == null || off != 0) {
        broken.add(law + ": off by " + off);
      }
    });
    return broken;
  }
}
