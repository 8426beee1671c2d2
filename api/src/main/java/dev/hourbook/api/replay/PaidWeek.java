package dev.hourbook.api.replay;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.week.Officers;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.calendar.WeekPolicy;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payout.Consent;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Duration;
import java.time.Instant;

/**
 * The end of a simulated week under the movable clock: when its review is over, a run is planned by
 * one person, approved by a second an hour later, paid by bank twenty hours after that, and the
 * week is billed. Repeated, it does only what is left to do.
 */
public final class PaidWeek {

  private static final Officers OFFICERS =
      new Officers(new Actor("user:preparer"), new Actor("user:second-person"));

  private final Company company;
  private final BusinessClock clock;

  /** Weeks of the company's book. */
  public PaidWeek(Company company) {
    this.company = company;
    this.clock = company.clock();
  }

  /** Pays and bills the week. */
  public void close(PayWeek week) {
    clock.advanceTo(WeekPolicy.of(week.calendar()).reviewEndsAt(week));
    company.payRuns().begin(week, clock.now(), OFFICERS.preparer()).ifPresent(this::pay);
    company.invoicing().finalise(week, clock.now(), OFFICERS.preparer());
  }

  /** Bills the days of a month that is not over with the week. */
  public void billRest(PayWeek week) {
    company.invoicing().finaliseRest(week, clock.now(), OFFICERS.preparer());
  }

  /**
   * A run that needs more people than there are officers stays as it is. Hours are counted from the
   * review's end: a run taken up again is paid on the same day.
   */
  private void pay(Run run) {
    PayWeek week = run.upTo();
    Instant reviewed = WeekPolicy.of(week.calendar()).reviewEndsAt(week);
    Run planned = planned(run);
    if (planned.stage().equals("planned")) {
      Instant approval = clock.advanceTo(reviewed.plus(Duration.ofHours(1)));
      Consent consent =
          company.payRuns().approve(run.run(), planned.hash(), approval, OFFICERS.approver());
      if (!consent.isWhole()) {
        return;
      }
    }
    Instant paid = clock.advanceTo(reviewed.plus(Duration.ofHours(21)));
    company.payRuns().settle(run.run(), paid, OFFICERS.preparer());
  }

  private Run planned(Run run) {
    if (!run.stage().equals("open")) {
      return run;
    }
    RunTotals totals = company.payRuns().plan(run, clock.now(), OFFICERS.preparer());
    return new Run(run.run(), run.upTo(), "planned", run.position(), totals.hash());
  }
}
