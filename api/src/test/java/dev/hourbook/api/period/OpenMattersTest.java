package dev.hourbook.api.period;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import dev.hourbook.projections.periods.Matter;
import dev.hourbook.projections.periods.OpenMatters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenMattersTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");
  private static final TimesheetId SHEET = new TimesheetId(new ContractId("C1"), WEEK);
  private static final PeriodId FEBRUARY = PeriodId.of(YearMonth.of(2026, 2));
  private static final Instant MONDAY = Instant.parse("2026-02-16T09:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-03T09:00:00Z");

  private final TestCompany test = TestCompany.open();

  @BeforeEach
  void oneContract() {
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95", "USD 60");
    test.expert("E1");
    test.contract("C1", "lab", "E1", "Law");
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void hoursThatNobodyHandedInAreTheExperts() {
    test.company()
        .intake()
        .record(List.of(dated("1", "C1", "2026-02-10", 60)), MONDAY, ANNA, sheet -> List.of());
    assertThat(february(MARCH))
        .containsExactly("WARNING not-submitted C1:2026-02-09@iso expert:E1 21");
  }

  @Test
  void silenceThatNobodyWroteDownBlocksFromTheEndOfTheReviewOn() {
    test.submit("2026-02-15T20:00:00Z", dated("1", "C1", "2026-02-10", 60));
    assertThat(week(Instant.parse("2026-02-20T23:59:59Z")))
        .containsExactly("WARNING undecided C1:2026-02-09@iso client:lab 4");
    assertThat(week(Instant.parse("2026-02-21T00:00:00Z")))
        .containsExactly("BLOCKER undecided-past-review C1:2026-02-09@iso role:operations 0");
    assertThat(february(MARCH))
        .containsExactly("BLOCKER undecided-past-review C1:2026-02-09@iso role:operations 10");
  }

  @Test
  void monthAndWeekHaveToBeOver() {
    assertThat(february(Instant.parse("2026-02-28T23:59:59Z")))
        .containsExactly(
            "BLOCKER not-over 2026-02 role:finance 0",
            "BLOCKER week-not-locked 2026-02-23@iso role:operations 0");
    assertThat(week(Instant.parse("2026-02-16T11:59:59Z")))
        .containsExactly("BLOCKER week-not-locked 2026-02-09@iso role:operations 0");
    assertThat(week(Instant.parse("2026-02-16T12:00:00Z"))).isEmpty();
  }

  @Test
  void earlierMonthIsClosedFirst() {
    receipt("2026-01-20");
    assertThat(february(MARCH)).contains("BLOCKER earlier-month-open 2026-01 role:finance 30");
  }

  @Test
  void moneyThatNoInvoiceTookWaits() {
    receipt("2026-02-20");
    assertThat(february(MARCH))
        .containsExactly("WARNING unapplied-cash receipt:wire-1 role:receivables 11");
  }

  @Test
  void approvedHoursWaitForTheirInvoiceAndTheirPayRun() {
    approve();
    assertThat(february(MARCH)).containsExactly("WARNING unbilled lab USD role:billing 21");
    test.company().invoicing().finalise(WEEK, MONDAY, ANNA);
    Run run = test.company().payRuns().begin(WEEK, MONDAY, ANNA).orElseThrow();
    RunTotals totals = test.company().payRuns().plan(run, MONDAY, ANNA);
    assertThat(february(MARCH))
        .containsExactly("WARNING pay-run-not-approved 2026-02-09@iso anyone but user:anna 15");
    test.company().payRuns().approve(run.run(), totals.hash(), MONDAY, BEN);
    assertThat(february(MARCH))
        .containsExactly(
            "WARNING pay-run-not-closed 2026-02-09@iso role:treasury 15",
            "WARNING payout-not-paid 2026-02-09@iso:E1:main:USD:bank role:treasury 15");
    test.company().payRuns().settle(run.run(), MONDAY, ANNA);
    assertThat(february(MARCH)).isEmpty();
  }

  @Test
  void billingPeriodOfTheWeekHasToBeOverBeforeItsHoursAreMissedOnAnInvoice() {
    approve();
    assertThat(week(Instant.parse("2026-02-15T23:00:00Z")))
        .noneMatch(line -> line.contains("unbilled"));
    assertThat(week(MONDAY)).anyMatch(line -> line.contains("unbilled"));
  }

  @Test
  void disputeWaitsUntilItsRuling() {
    approve();
    test.send(new DisputeHours(SHEET, new Hours.Latest(20), "not true", MONDAY, MONDAY, ANNA));
    String dispute = "WARNING dispute-without-ruling C1:2026-02-09@iso#1 role:operations 15";
    assertThat(february(MARCH)).contains(dispute);
    test.send(new RuleOnDispute(SHEET, 1, Ruling.FOR_EXPERT, "true", MONDAY, BEN));
    assertThat(february(MARCH)).doesNotContain(dispute);
  }

  @Test
  void failedReactionBlocks() {
    test.owner().update("""
        insert into book.dead_letter (dead_letter_identifier, processing_group, sequence_identifier,
          sequence_index, message_type, event_identifier, time_stamp, payload_type, payload,
          enqueued_at)
        values ('1', 'cap', 'C1', 0, 'e', 'e', '', 'contract.cap-changed', '', '')""");
    assertThat(february(MARCH)).anyMatch(line -> line.startsWith("BLOCKER dead-letter cap C1"));
  }

  @Test
  void reactionThatDoesNotComeToTheEventsOfAMinuteAgoBlocks() {
    String behind = "BLOCKER reaction-behind stuck role:operators";
    test.owner().update("""
        insert into book.token_entry (processor_name, segment, token, token_type)
        values ('stuck', 0, convert_to('{"index":1,"gaps":[]}', 'UTF8'), 'token')""");
    assertThat(february(MARCH)).noneMatch(line -> line.startsWith(behind));
    test.owner().update("""
        update book.domain_event set inserted_at = inserted_at - interval '1 minute'""");
    assertThat(february(MARCH)).anyMatch(line -> line.startsWith(behind));
  }

  private void approve() {
    test.submit("2026-02-15T20:00:00Z", dated("1", "C1", "2026-02-10", 3_600));
    test.company().approvals().byPerson(WEEK, MONDAY, BEN);
  }

  private void receipt(String received) {
    Money amount = Money.of("10.00", USD);
    LocalDate day = LocalDate.parse(received);
    test.send(new RecordReceipt(
        new ReceiptId("wire-1"), new ClientId("lab"), amount, day, "wire", MONDAY, ANNA));
  }

  private List<String> february(Instant now) {
    test.company().caughtUp();
    return shown(new OpenMatters(test.company().jdbc()).of(FEBRUARY, now), now);
  }

  private List<String> week(Instant now) {
    test.company().caughtUp();
    return shown(new OpenMatters(test.company().jdbc()).of(WEEK, now), now);
  }

  private static List<String> shown(List<Matter> matters, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return matters.stream()
        .map(m -> m.kind().weight() + " " + m.kind().word() + " " + m.id() + " " + m.owner() + " "
            + m.ageOn(today))
        .toList();
  }
}
