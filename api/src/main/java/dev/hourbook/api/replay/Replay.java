package dev.hourbook.api.replay;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.csv.CsvImport;
import dev.hourbook.api.csv.Progress;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Acts history out week by week. In each week hours come in and are submitted in its last second,
 * are approved six hours after its end, and when its review is over it is paid by two people and
 * billed. The business clock is driven through it all, so that recorded time is as true as service
 * time.
 */
public final class Replay {

  private static final Actor REVIEWER = new Actor("user:reviewer");
  private final Company company;
  private final BusinessClock clock;
  private final Progress progress;
  private final PaidWeek paid;

  /** A replay into the company's book. */
  public Replay(Company company, Progress progress) {
    this.company = company;
    this.clock = company.clock();
    this.progress = progress;
    this.paid = new PaidWeek(company);
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
    paid.billRest(last);
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
    paid.close(week);
  }

  /** In the transaction that records the hours: each fact carries its own time. */
  private static List<LedgerCommand> approval(TimesheetId sheet, Instant at) {
    return List.of(new ApproveHours(sheet, at, REVIEWER));
  }
}
