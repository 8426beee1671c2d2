package dev.hourbook.api.period;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.invoice.CreditNoteCommand.Asked;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceCommand.OpenSeries;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.payout.ClawbackCause;
import dev.hourbook.ledger.payout.PayoutCommand;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import dev.hourbook.projections.periods.Matter;
import dev.hourbook.projections.periods.OpenMatters;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An hour on an invoice and a planned payout: what is decided about it, and what still waits. */
class CasesThatWaitTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");
  private static final TimesheetId SHEET = new TimesheetId(new ContractId("C1"), WEEK);
  private static final Instant AT = Instant.parse("2026-02-16T12:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-03T09:00:00Z");
  private static final Hours FIRST_MINUTE =
      new Hours.Named(List.of(new Piece(new EntryId("test", "1"), 0, 60)));
  private static final String CONCEDED =
      "conceded-not-credited C1:2026-02-09@iso#1 role:billing 2026-02-16"
          + " issue a credit note that removes the hours";

  private final TestCompany test = TestCompany.open();

  @BeforeEach
  void anHourIsInvoicedAndPlannedToBePaid() {
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95", "USD 60");
    test.expert("E1");
    test.contract("C1", "lab", "E1", "Law");
    test.submit("2026-02-15T20:00:00Z", dated("1", "C1", "2026-02-10", 3_600));
    test.company().approvals().byPerson(WEEK, AT, BEN);
    test.company().invoicing().finalise(WEEK, AT, ANNA);
    Run run = test.company().payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    test.company().payRuns().plan(run, AT, ANNA);
    test.send(new OpenSeries(SeriesId.creditNotes(2026), AT, ANNA));
    test.company().caughtUp();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whatWasConcededWaitsUntilItIsCredited() {
    test.send(new DisputeHours(SHEET, new Hours.Latest(600), "not true", AT, AT, ANNA));
    assertThat(waiting()).noneMatch(matter -> matter.startsWith("conceded"));
    test.send(new RuleOnDispute(SHEET, 1, Ruling.FOR_CLIENT, "as heard", AT, BEN));
    assertThat(waiting())
        .contains(CONCEDED)
        .noneMatch(matter -> matter.startsWith("dispute-without-ruling"));
    credit("some", 200);
    assertThat(waiting()).contains(CONCEDED);
    credit("rest", 400);
    assertThat(waiting()).noneMatch(matter -> matter.startsWith("conceded"));
  }

  @Test
  void anotherDisputeOfTheSheetThatIsOpenHidesNothingConceded() {
    test.send(
        new DisputeHours(SHEET, new Hours.Latest(600), "not true", AT, AT, ANNA),
        new RuleOnDispute(SHEET, 1, Ruling.FOR_CLIENT, "as heard", AT, BEN),
        new DisputeHours(SHEET, FIRST_MINUTE, "nor this", AT, AT, ANNA));
    assertThat(waiting()).contains(CONCEDED);
    credit("all", 600);
    assertThat(waiting())
        .noneMatch(matter -> matter.startsWith("conceded"))
        .anyMatch(matter -> matter.startsWith("dispute-without-ruling C1:2026-02-09@iso#2"));
  }

  @Test
  void rulingForTheExpertLeavesNothingToCredit() {
    test.send(
        new DisputeHours(SHEET, new Hours.Latest(600), "not true", AT, AT, ANNA),
        new RuleOnDispute(SHEET, 1, Ruling.FOR_EXPERT, "as heard", AT, BEN));
    assertThat(waiting()).noneMatch(matter -> matter.startsWith("conceded"));
  }

  private void credit(String note, long seconds) {
    InvoiceId invoice =
        new InvoiceId(test.texts("select invoice from view.invoice").getFirst());
    Removal why = new Removal(
        RemovalReason.DISPUTE, "case-7", AT, Instant.parse("2026-03-02T00:00:00Z"), BEN);
    List<Asked> asked = List.of(new Asked(1, new Hours.Latest(seconds), Disposition.REMOVE));
    test.send(new IssueCreditNote(
        new CreditNoteId(note), invoice, asked, "as ruled", why, BEN, AT, ANNA));
  }

  @Test
  void clawbackWaitsNoLongerOnceItsPayoutIsCancelled() {
    PayoutId payout = new PayoutId("2026-02-09@iso:E1:main:USD:bank");
    ItemId item =
        new ItemId(test.texts("select item from view.item where side = 'pay'").getFirst());
    test.send(new ProposeClawback(
        payout,
        List.of(new PayoutCommand.Asked(item, 100)),
        ClawbackCause.NOT_WORKED,
        "not worked",
        "credit-note:removed",
        AT,
        ANNA));
    String undecided = "credited-still-earned " + payout.key();
    assertThat(waiting()).anyMatch(matter -> matter.startsWith(undecided));
    test.send(new CancelPayout(payout, "wrong bank", AT, BEN));
    assertThat(waiting())
        .noneMatch(matter -> matter.startsWith("clawback") || matter.startsWith("credited"));
    assertThat(test.count("select count(*) from view.open_case")).isZero();
  }

  private List<String> waiting() {
    test.company().caughtUp();
    return new OpenMatters(test.company().jdbc())
        .of(WEEK, MARCH).stream().map(CasesThatWaitTest::shown).toList();
  }

  private static String shown(Matter m) {
    return m.kind().word() + " " + m.id() + " " + m.owner() + " " + m.since() + " " + m.act();
  }
}
