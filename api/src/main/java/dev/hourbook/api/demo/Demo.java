package dev.hourbook.api.demo;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.csv.Progress;
import dev.hourbook.api.intake.IncomingHours;
import dev.hourbook.api.replay.PaidWeek;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.calendar.WeekPolicy;
import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.SubmitTimesheet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Seeds an empty book with a year that ended with the last locked week, and leaves the present week
 * half worked. Interrupted, it goes on where it stopped: every week's chance comes from its number.
 */
public final class Demo {

  private static final long SEED = 20_261_121;
  /** The weeks of its year. */
  public static final int WEEKS = 52;

  private static final Duration REVIEWED_AFTER = Duration.ofHours(6);
  private static final int CONTRACTS_PER_CHUNK = 100;
  private static final Actor TRACKER = new Actor("import:tracker");
  private static final Actor REVIEWER = new Actor("user:reviewer");

  private final Company company;
  private final BusinessClock clock;
  private final Progress progress;
  private final int begin;

  /** A demo in the company's book, of that many of the year's last weeks. */
  public Demo(Company company, Progress progress, int weeks) {
    this.company = company;
    this.clock = company.clock();
    this.progress = progress;
    this.begin = WEEKS - weeks;
  }

  /** Whether the book has something in it that no demo put there. */
  public boolean isForeign() {
    return company.ledger().positions().head() > 0
        && company.streams().of(DemoLab.AURORA.id().toString()).isEmpty();
  }

  /** Whether the year is there already, up to its end. */
  public boolean isSeeded() {
    return !clock.isSet() && company.ledger().positions().head() > 0;
  }

  /** Seeds the year; the clock follows the machine's again when it is done. */
  public void seed() {
    Instant today = BusinessClock.machine();
    PayWeek first = firstWeek(today);
    DemoCompany people = new DemoCompany(first, new Chance(SEED));
    Instant before = clock.advanceTo(first.startsAt());
    people.onboard(company, before);
    progress.begin("Seeding weeks of a year", WEEKS - begin);
    for (int number = begin; number < WEEKS; number++) {
      week(people, first.plusWeeks(number), number);
      progress.step(1);
    }
    progress.end();
    clock.followMachine();
    PayWeek week = first.plusWeeks(WEEKS);
    for (int n = WEEKS; week.startsAt().isBefore(today); n++, week = week.plusWeeks(1)) {
      present(people, week, n, today);
    }
    company.caughtUp();
  }

  /** The first of 52 weeks that are all paid by today; a demo begun before keeps its own. */
  private PayWeek firstWeek(Instant today) {
    List<LedgerEvent> begun = company.streams().of("contract:C-0001");
    if (!begun.isEmpty()) {
      Instant start = ((ContractSigned) begun.getFirst()).start().instant();
      return DemoCompany.calendar().weekOf(start);
    }
    PayWeek last = DemoCompany.calendar().weekOf(today);
    while (paidBy(last).isAfter(today)) {
      last = last.plusWeeks(-1);
    }
    return last.plusWeeks(1L - WEEKS);
  }

  private static Instant paidBy(PayWeek week) {
    Instant reviewed = WeekPolicy.of(week.calendar()).reviewEndsAt(week);
    return reviewed.plus(Duration.ofDays(1));
  }

  private void week(DemoCompany people, PayWeek week, int number) {
    Instant in = clock.advanceTo(week.endsAt().minusSeconds(1));
    DemoWeek hours = new DemoWeek(week, number, new Chance(SEED + number));
    List<IncomingHours> late = new ArrayList<>();
    List<IncomingHours> chunk = new ArrayList<>();
    for (DemoContract contract : people.contracts()) {
      List<IncomingHours> sheet = hours.hours(contract);
      (hours.forgotten() ? late : chunk).addAll(sheet);
      if (contract.number() % CONTRACTS_PER_CHUNK == 0) {
        record(chunk, in);
        chunk.clear();
      }
    }
    new PaidWeek(company).close(week);
    record(late, clock.now());
    new DemoOffice(company).work(clock.now());
  }

  private void record(List<IncomingHours> hours, Instant at) {
    Instant reviewed = at.plus(REVIEWED_AFTER);
    company
        .intake()
        .record(
            hours,
            at,
            TRACKER,
            sheet -> List.of(
                new SubmitTimesheet(sheet, at, TRACKER),
                new ApproveHours(sheet, reviewed, REVIEWER)));
  }

  /** Hours of a week that is not paid yet: reviewed if it is over, else submitted so far. */
  private void present(DemoCompany people, PayWeek week, int number, Instant today) {
    DemoWeek hours = new DemoWeek(week, number, new Chance(SEED + number));
    Instant at = week.endsAt().isAfter(today) ? today : week.endsAt().minusSeconds(1);
    List<IncomingHours> done = new ArrayList<>();
    for (DemoContract contract : people.contracts()) {
      hours.hours(contract).stream()
          .filter(entry -> entry.work().doneBy(at, week.calendar()))
          .forEach(done::add);
    }
    if (at.plus(REVIEWED_AFTER).isAfter(today)) {
      company
          .intake()
          .record(done, at, TRACKER, sheet -> List.of(new SubmitTimesheet(sheet, at, TRACKER)));
    } else {
      record(done, at);
    }
  }
}
