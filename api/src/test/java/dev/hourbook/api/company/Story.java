package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hourbook.api.intake.IncomingHours;
import dev.hourbook.api.intake.IntakeResult;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A company told day by day: who works, what is billed and paid. Anna prepares, Ben approves. Every
 * contract is billed by the week; its card says 95.00 an hour billed and 60.00 paid unless the
 * story says otherwise.
 */
final class Story implements AutoCloseable {

  /** The week that all stories are about, 2 to 8 February 2026. */
  static final PayWeek WEEK = PayWeek.parse("2026-02-02@iso");

  /** The week after it. */
  static final PayWeek NEXT = WEEK.plusWeeks(1);

  /** Prepares and approves nothing else. */
  static final Actor CARLA = new Actor("user:carla");

  private final TestCompany test = TestCompany.open();
  private final Told told = new Told(test);
  private int entries;

  /** On Monday of the week. */
  static Story begins() {
    Story story = new Story();
    story.on("2026-02-02");
    return story;
  }

  /** So many hours, in seconds. */
  static long hours(long count) {
    return 3_600 * count;
  }

  static Money dollars(String amount) {
    return Money.of(amount, USD);
  }

  /** It is ten in the morning of that day from now on. */
  Story on(String day) {
    test.company().clock().advanceTo(Instant.parse(day + "T10:00:00Z"));
    return this;
  }

  Instant now() {
    return test.company().clock().now();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  /** What clients pay for it and what experts get. */
  Story card(String discipline, String bill, String pay) {
    test.card(discipline, "USD " + bill, "USD " + pay);
    return this;
  }

  Story client(String... names) {
    List.of(names).forEach(name -> test.client(name, "USD", Cadence.WEEKLY));
    return this;
  }

  Story expert(String... names) {
    List.of(names).forEach(test::expert);
    return this;
  }

  /** They work for that client by the card of a discipline. */
  Story signs(String contract, String client, String expert, String discipline) {
    test.contract(contract, client, expert, discipline);
    return this;
  }

  /** Contract C: Xenia works for the lab. */
  Story xeniaWorksForTheLab() {
    return card("Law", "95", "60").client("lab").expert("xenia").signs("C", "lab", "xenia", "Law");
  }

  /** She logs those hours of a day, and submits. */
  IntakeResult works(String contract, String day, long seconds) {
    return says("entry-" + ++entries, contract, day, seconds);
  }

  /** The same under a name that the source system gave. */
  IntakeResult says(String id, String contract, String day, long seconds) {
    IncomingHours hours = TestCompany.dated(id, contract, day, seconds);
    return test.submit(now().toString(), hours);
  }

  /** Forty hours from Monday to Friday. */
  Story worksAWeek(String contract) {
    for (int day = 2; day <= 6; day++) {
      works(contract, "2026-02-0" + day, hours(8));
    }
    return this;
  }

  /** Everything that waits in the week is approved by Ben. */
  Story approved(PayWeek week) {
    test.company().approvals().byPerson(week, now(), BEN);
    return this;
  }

  /** Every client is billed what the week left unbilled. */
  Story invoiced(PayWeek week) {
    test.company().invoicing().finalise(week, now(), ANNA);
    return this;
  }

  /** A pay run for the week is planned; nobody approved it yet. */
  Planned planned(PayWeek week) {
    Run run = test.company().payRuns().begin(week, now(), ANNA).orElseThrow();
    RunTotals totals = test.company().payRuns().plan(run, now(), ANNA);
    return new Planned(run, totals.hash());
  }

  /** A run and the hash that was shown. */
  record Planned(Run run, String hash) {}

  Story approves(Actor who, Planned planned) {
    test.company().payRuns().approve(planned.run().run(), planned.hash(), now(), who);
    return this;
  }

  /** The bank paid all of it. */
  Story settled(PayRunId run) {
    test.company().payRuns().settle(run, now(), ANNA);
    return this;
  }

  /** Everyone is paid what they earned up to the week. */
  Story paidOut(PayWeek week) {
    Planned planned = planned(week);
    return approves(BEN, planned).settled(planned.run().run());
  }

  /** Forty hours on C, approved; it is Monday after the week, and its lock. */
  Story aWeekIsApproved() {
    return xeniaWorksForTheLab()
        .on("2026-02-08")
        .worksAWeek("C")
        .on("2026-02-10")
        .approved(WEEK);
  }

  TimesheetId sheet(String contract) {
    return new TimesheetId(new ContractId(contract), WEEK);
  }

  Story does(LedgerCommand... commands) {
    test.send(commands);
    return this;
  }

  /** The code of the refusal. */
  String refusal(LedgerCommand command) {
    return refusal(() -> does(command));
  }

  String refusal(Runnable act) {
    return catchThrowableOfType(Refused.class, act::run).refusal().code();
  }

  /** Until a reaction has written so many events of a name. */
  Story until(String event, int count) {
    TestCompany.until(
        event,
        () -> test.count("select count(*) from book.event where name = '" + event + "'") == count);
    return this;
  }

  /** What the books say now. */
  Told told() {
    test.company().caughtUp();
    return told;
  }

  Company company() {
    return test.company();
  }

  /** Views made again from the log are the same. */
  void isTheSameMadeAgain() {
    Soundness.of(test).sameMadeAgain();
  }

  /** Nothing is wrong with the book. */
  @Override
  public void close() {
    try (test) {
      Soundness.of(test).nothingIsWrong();
    }
  }
}
