package dev.hourbook.api.period;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.obligations.Obligation;
import dev.hourbook.projections.obligations.Obligations;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each duty from the day after its deadline until the act that discharges it. */
class ObligationsTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");
  private static final TimesheetId SHEET = new TimesheetId(new ContractId("C1"), WEEK);
  private static final Instant MONDAY = Instant.parse("2026-02-16T09:00:00Z");

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
  void nothingIsOwedBeforeAnybodyWorked() {
    assertThat(all("2026-03-31")).isEmpty();
  }

  @Test
  void hoursAreHandedInByTheDayOnWhichTheirWeekLocks() {
    test.company()
        .intake()
        .record(List.of(dated("1", "C1", "2026-02-10", 60)), MONDAY, ANNA, sheet -> List.of());
    assertThat(overdue("2026-02-16")).isEmpty();
    assertThat(overdue("2026-02-17"))
        .containsExactly("submission C1:2026-02-09@iso expert:E1 2026-02-16 1");
    test.submit("2026-02-17T08:00:00Z", dated("2", "C1", "2026-02-10", 60));
    assertThat(overdue("2026-02-17")).isEmpty();
  }

  @Test
  void silenceIsWrittenDownByTheDayAfterTheReview() {
    test.submit("2026-02-15T20:00:00Z", dated("1", "C1", "2026-02-10", 60));
    assertThat(overdue("2026-02-22")).isEmpty();
    assertThat(overdue("2026-02-23"))
        .containsExactly("approval 2026-02-09@iso role:operations 2026-02-22 1");
    test.company().approvals().byPerson(WEEK, Instant.parse("2026-02-23T08:00:00Z"), BEN);
    assertThat(overdue("2026-02-23")).isEmpty();
  }

  @Test
  void lateHoursHaveAReviewOfTheirOwn() {
    test.submit("2026-02-18T20:00:00Z", dated("1", "C1", "2026-02-10", 60));
    assertThat(overdue("2026-02-27")).isEmpty();
    assertThat(overdue("2026-02-28"))
        .containsExactly("approval 2026-02-09@iso late role:operations 2026-02-27 1");
  }

  @Test
  void aPayRunThatNobodyMadeIsNoticedAndAnInvoiceToo() {
    approve();
    assertThat(overdue("2026-02-26")).isEmpty();
    assertThat(overdue("2026-02-27"))
        .containsExactly(
            "invoice lab USD role:billing 2026-02-26 1",
            "pay-run 2026-02-09@iso role:payroll 2026-02-26 1");
    test.company().invoicing().finalise(WEEK, MONDAY, ANNA);
    test.company().payRuns().plan(payRun(), MONDAY, ANNA);
    assertThat(overdue("2026-02-27"))
        .containsExactly("pay-run-approval 2026-02-09@iso anyone but user:anna 2026-02-18 9");
  }

  @Test
  void hoursOfAMonthlyClientAreBilledAfterTheMonth() {
    test.client("month", "USD", Cadence.MONTHLY);
    test.expert("E2");
    test.contract("C2", "month", "E2", "Law");
    test.submit("2026-02-15T20:00:00Z", dated("1", "C2", "2026-02-10", 60));
    test.company().approvals().byPerson(WEEK, MONDAY, BEN);
    assertThat(all("2026-02-16")).contains("invoice month USD role:billing 2026-03-11 0");
  }

  @Test
  void anApprovedRunIsPaidAndClosed() {
    approve();
    test.company().invoicing().finalise(WEEK, MONDAY, ANNA);
    Run run = payRun();
    RunTotals totals = test.company().payRuns().plan(run, MONDAY, ANNA);
    test.company().payRuns().approve(run.run(), totals.hash(), MONDAY, BEN);
    assertThat(overdue("2026-03-03"))
        .containsExactly(
            "payout 2026-02-09@iso:E1:main:USD:bank role:treasury 2026-02-23 8",
            "pay-run-closing 2026-02-09@iso role:treasury 2026-03-02 1");
    test.company().payRuns().settle(run.run(), MONDAY, ANNA);
    assertThat(overdue("2026-03-03")).isEmpty();
  }

  @Test
  void aClientOwesFromTheDayAfterTheInvoiceWasDueUntilItIsPaid() {
    approve();
    test.company().invoicing().finalise(WEEK, MONDAY, ANNA);
    test.company().caughtUp();
    String invoice = test.texts("select invoice from view.open_item").getFirst();
    LocalDate due =
        LocalDate.parse(test.texts("select due_on::text from view.open_item").getFirst());
    String owed = "receivable INV-2026-0001 client:lab " + due + " 1";
    assertThat(overdue(due.toString())).doesNotContain(owed);
    assertThat(overdue(due.plusDays(1).toString())).contains(owed);
    Money amount = Money.of("95.00", USD);
    ReceiptId wire = new ReceiptId("wire-1");
    test.send(
        new RecordReceipt(wire, new ClientId("lab"), amount, due, "wire", MONDAY, ANNA),
        new ApplyReceipt(
            wire, List.of(new InvoiceId(invoice)), Order.OLDEST_DUE_FIRST, MONDAY, ANNA));
    assertThat(overdue(due.plusDays(1).toString())).noneMatch(one -> one.startsWith("receivable"));
  }

  @Test
  void aDisputeIsRuledUponAfterTheExpertsTimeToAnswer() {
    approve();
    Instant answer = Instant.parse("2026-02-19T09:00:00Z");
    test.send(new DisputeHours(SHEET, new Hours.Latest(20), "not true", answer, MONDAY, ANNA));
    String ruling = "ruling C1:2026-02-09@iso#1 role:operations 2026-02-26 1";
    assertThat(overdue("2026-02-26")).doesNotContain(ruling);
    assertThat(overdue("2026-02-27")).contains(ruling);
    test.send(new RuleOnDispute(SHEET, 1, Ruling.FOR_EXPERT, "true", MONDAY, BEN));
    assertThat(overdue("2026-02-27")).doesNotContain(ruling);
  }

  @Test
  void aMonthWithBookingsIsClosedTenDaysAfterItsEnd() {
    approve();
    assertThat(overdue("2026-03-10")).noneMatch(one -> one.startsWith("month-end"));
    assertThat(overdue("2026-03-11")).contains("month-end 2026-02 role:finance 2026-03-10 1");
  }

  @Test
  void aFailedReactionIsDueAtOnce() {
    test.owner().update("""
        insert into book.dead_letter (dead_letter_identifier, processing_group, sequence_identifier,
          sequence_index, message_type, event_identifier, time_stamp, payload_type, payload,
          enqueued_at, aggregate_identifier, sequence_number)
        values ('1', 'cap', 'C1', 0, 'e', 'e', '', 'contract.cap-changed', '', '', 'contract:C1', 0)
        """);
    assertThat(overdue("2026-12-01"))
        .anyMatch(one -> one.startsWith("retry cap C1 role:operators"));
  }

  private void approve() {
    test.submit("2026-02-15T20:00:00Z", dated("1", "C1", "2026-02-10", 3_600));
    test.company().approvals().byPerson(WEEK, MONDAY, BEN);
  }

  private Run payRun() {
    return test.company().payRuns().begin(WEEK, MONDAY, ANNA).orElseThrow();
  }

  private List<String> all(String today) {
    return shown(today, obligations(today));
  }

  private List<String> overdue(String today) {
    LocalDate day = LocalDate.parse(today);
    return shown(
        today, obligations(today).stream().filter(o -> o.isOverdueOn(day)).toList());
  }

  private List<Obligation> obligations(String today) {
    test.company().caughtUp();
    return new Obligations(new Lists(test.company().jdbc()))
        .all(Instant.parse(today + "T12:00:00Z"));
  }

  private static List<String> shown(String today, List<Obligation> obligations) {
    LocalDate day = LocalDate.parse(today);
    return obligations.stream()
        .map(o -> o.duty().word() + " " + o.id() + " " + o.owner() + " " + o.due() + " "
            + o.overdueDays(day))
        .toList();
  }
}
