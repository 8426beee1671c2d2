package dev.hourbook.bench;

import dev.hourbook.api.week.PayRuns;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One pay week after another, each with the same experts and five items for each of them. */
final class PayDay {

  private static final Actor PREPARER = new Actor("user:preparer");
  private static final int ITEMS = 5;

  /** Items as approvals leave them in the view; nothing else of an expert is needed to plan. */
  private static final String LAY_OUT = """
      insert into view.item (item, side, timesheet, contract, client, expert, project, discipline,
        calendar, week_start, day, currency, rate, seconds, minor, before_seconds, position)
      select 'C-' || e || ':' || w.sheet || '/1p' || d, 'pay', 'C-' || e || ':' || w.sheet,
        'C-' || e, 'lab-' || e % 5, 'E-' || e, 'P-' || e % 50, 'Radiology', 'iso', w.start,
        w.start + d, 'USD', '60.00 USD', 14400 + e % 7200, (14400 + e % 7200) * 6000 / 3600,
        d * 20000, 0
      from (select ?::date as start, ?::text as sheet) w,
        generate_series(1000000, 999999 + ?) e, generate_series(0, ? - 1) d""";

  /** What the approvals of these items booked; entries of their own, before the log's first. */
  private static final String BOOK = """
      insert into view.posting (position, leg, entity, account, unit, amount, serviced_on,
        booked_on, recorded_at, expert, contract, item)
      select -dense_rank() over (order by i.item), leg, 'main', account, unit, amount, day, day,
        day, expert, contract, item
      from view.item i cross join lateral (values
        (0, 'expenses:cost-of-services', 'USD', i.minor),
        (1, 'liabilities:expert-payable:accrued', 'USD', -i.minor),
        (2, 'time:expert:worked', 's', -i.seconds),
        (3, 'time:expert:accrued', 's', i.seconds)) l (leg, account, unit, amount)""";

  private final Workshop workshop;
  private final PayRuns payRuns;
  private final List<String> broken = new ArrayList<>();
  private PayWeek week = PayWeek.parse("2026-01-05@iso");
  private long payouts;

  PayDay(Workshop workshop) {
    this.workshop = workshop;
    this.payRuns = workshop.company().payRuns();
  }

  /**
   * A run whose payouts are planned.
   *
   * @param nanos to write down its members and to plan, reading the items included
   */
  record Planned(Run run, long nanos) {}

  /** The next week's items. */
  void layOut(int experts) {
    week = week.plusWeeks(1);
    workshop.owner().execute("truncate view.item, view.posting");
    workshop.owner().update(LAY_OUT, week.start(), week.toString(), experts, ITEMS);
    workshop.owner().execute(BOOK);
    workshop.settle();
  }

  Planned plan() {
    Instant at = week.endsAt();
    Run run = payRuns.begin(week, at, PREPARER).orElseThrow();
    return plan(run, at);
  }

  private Planned plan(Run run, Instant at) {
    return new Planned(run, Stopwatch.nanosOf(() -> payRuns.planPayouts(run, at, PREPARER)));
  }

  /** Plans while nothing follows the log; it stays so. */
  Planned planAlone(int experts) {
    layOut(experts);
    Instant at = week.endsAt();
    Run run = payRuns.begin(week, at, PREPARER).orElseThrow();
    workshop.pauseFollowers();
    return plan(run, at);
  }

  /** Plans while the views follow, as in production. */
  Planned planFollowed(int experts) {
    layOut(experts);
    return plan();
  }

  /** States the totals and checks that everybody is paid once and every item claimed once. */
  RunTotals conclude(Planned planned, int experts) {
    RunTotals totals = payRuns.conclude(planned.run(), week.endsAt(), PREPARER);
    payouts += experts;
    require("payouts of " + planned.run().run(), experts, totals.payouts());
    require(
        "payouts in the log",
        payouts,
        workshop.count(
            "select count(*) from book.domain_event where payload_type = 'payout.planned'"));
    require("claims", payouts * ITEMS, workshop.count("select count(*) from book.claim"));
    require(
        "amount",
        workshop.count("select sum(minor) from view.item"),
        totals.amounts().getFirst().minor());
    require(
        "items not held",
        0,
        workshop.count("select count(*) from view.item where document is null"));
    return totals;
  }

  private void require(String what, long expected, long found) {
    if (expected != found) {
      broken.add(what + ": expected " + expected + ", found " + found);
    }
  }

  List<String> broken() {
    return List.copyOf(broken);
  }
}
