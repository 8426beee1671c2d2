package dev.hourbook.api.replay;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.csv.CsvImport;
import dev.hourbook.api.csv.Progress;
import dev.hourbook.api.week.Officers;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.calendar.WeekPolicy;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Acts history out week by week. In each week hours come in and are submitted in its last second,
 * are approved six hours after its end, and when its review is over it is paid by two people and
 * billed. The business clock is driven through it all, so that recorded time is as true as service
 * time.
 */
public final class Replay {

  private static final Actor REVIEWER = new Actor("user:reviewer");
  private static final Officers OFFICERS =
      new Officers(new Actor("user:preparer"), new Actor("user:second-person"));

  private final Company company;
  private final BusinessClock clock;
  private final Progress progress;

  /** A replay into the company's book. */
  public Replay(Company company, Progress progress) {
    this.company = company;
    this.clock = company.clock();
    this.progress = progress;
  }

  /** Every week from the first with entries to the last, empty ones included; says how many. */
  public int run(CsvImport source) {
    requireHistory();
    List<PayWeek> weeks = source.weeks();
    if (weeks.isEmpty()) {
      return 0;
    }
    clock.advanceTo(weeks.getFirst().startsAt());
    source.onboard();
    progress.begin("Replaying weeks", source.staged());
    int count = 0;
    PayWeek last = weeks.getLast();
    for (PayWeek week = weeks.getFirst(); week.compareTo(last) <= 0; week = week.plusWeeks(1)) {
      week(source, week);
      count++;
    }
    company.invoicing().finaliseRest(last, clock.now(), OFFICERS.preparer());
    company.caughtUp();
    progress.end();
    return count;
  }

  private void requireHistory() {
    long events = company.ledger().positions().head();
    if (!clock.isSet() && events > 0) {
      throw new Refused(new ReplayRefusal.BookLivesInThePresent(events));
    }
  }

  private void week(CsvImport source, PayWeek week) {
    Instant in = clock.advanceTo(week.endsAt().minusSeconds(1));
    Instant reviewed = clock.isPast(week.endsAt()) ? in : week.endsAt().plus(Duration.ofHours(6));
    source.week(week, in, sheet -> approval(sheet, reviewed));
    clock.advanceTo(reviewed);
    clock.advanceTo(WeekPolicy.of(week.calendar()).reviewEndsAt(week));
    pay(week);
    company.invoicing().finalise(week, clock.now(), OFFICERS.preparer());
  }

  /** In the transaction that records the hours: each fact carries its own time. */
  private static List<LedgerCommand> approval(TimesheetId sheet, Instant at) {
    return List.of(new ApproveHours(sheet, at, REVIEWER));
  }

  /** Hours are counted from the review's end: a run taken up again is paid on the same day. */
  private void pay(PayWeek week) {
    Instant reviewed = WeekPolicy.of(week.calendar()).reviewEndsAt(week);
    Optional<Run> begun = company.payRuns().begin(week, clock.now(), OFFICERS.preparer());
    begun.ifPresent(run -> {
      Run planned = planned(run);
      if (planned.stage().equals("planned")) {
        Instant approval = clock.advanceTo(reviewed.plus(Duration.ofHours(1)));
        company.payRuns().approve(run.run(), planned.hash(), approval, OFFICERS.approver());
      }
      Instant paid = clock.advanceTo(reviewed.plus(Duration.ofHours(21)));
      company.payRuns().settle(run.run(), paid, OFFICERS.preparer());
    });
  }

  private Run planned(Run run) {
    if (!run.stage().equals("open")) {
      return run;
    }
    RunTotals totals = company.payRuns().plan(run, clock.now(), OFFICERS.preparer());
    return new Run(run.run(), run.upTo(), "planned", run.position(), totals.hash());
  }
}
