package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.CARLA;
import static dev.hourbook.api.company.Story.hours;
import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.period.Closings.Wish;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractCommand.ChangeCap;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.invoice.CreditNoteCommand.Asked;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payout.ClawbackOption;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetCommand.AppealRemoval;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideAppeal;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RemoveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Verdict;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.statements.Balance;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * One week of three labs and six experts with all that goes wrong in it, to the closed month and
 * past it. What purchase orders, rails that fail and the run-rate's bridge add comes with them.
 */
class GoldenScenarioTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-07@sat-kolkata");
  private static final PayWeek LAST = PayWeek.parse("2026-02-28@sat-kolkata");
  private static final PeriodId FEBRUARY = PeriodId.of(YearMonth.of(2026, 2));
  private static final LocalDate END_OF_FEBRUARY = LocalDate.parse("2026-02-28");
  private static final LocalDate CLOSED_ON = LocalDate.parse("2026-03-10");
  private static final String CHEN = "2026-02-07@sat-kolkata:chen:main:USD:bank";

  private final Story story = Story.begins();
  private final GoldenCast cast = new GoldenCast(story);
  private final Amends amends = new Amends(story);

  @AfterEach
  void theBookIsSound() {
    story.isTheSameMadeAgain();
    story.close();
  }

  @Test
  void aWeekOfThreeLabsFromTheFirstHourToTheClosedMonthAndPastIt() {
    cast.meets();
    theWeekIsWorked();
    fourHoursOfDanaAreRemovedWithAnAppeal();
    everyoneIsPaidOnWednesday();
    danaIsHeardAndWasRight();
    twoLateHoursComeAfterTheInvoice();
    String invoice = theNorthIsInvoicedForTheMonth();
    List<Balance> february = februaryIsClosedWithTwoHoursUndecided();
    sixHoursOfChenAreDisputedAndGivenToTheClient(invoice);
    theNorthPaysLessThanIsDue(invoice);
    februaryIsAsItWasReported(february);
  }

  private void theWeekIsWorked() {
    story.on("2026-02-08");
    cast.brunoIsWorthMore("2026-02-11");
    story.on("2026-02-11");
    story.does(new ChangeCap(new ContractId("A"), hours(36), story.now(), ANNA));
    story.on("2026-02-13");
    for (int day = 9; day <= 13; day++) {
      String on = "2026-02-" + (day < 10 ? "0" : "") + day;
      List.of("A", "C", "D").forEach(contract -> story.works(contract, on, hours(8)));
    }
    story.works("E", "2026-02-10", hours(20));
    story.works("F", "2026-02-12", hours(10));
    cast.worksThrough("B", "2026-02-10T17:30:00Z", "2026-02-10T21:30:00Z");
    story.on("2026-02-16").approved(WEEK);
    assertThat(story.told().clientHours("A")).isEqualTo("over-cap 4:00:00, unbilled 36:00:00");
    assertThat(story.told().accountsOf("B"))
        .as("an hour at 120 and 80, and from midnight in Kolkata three at 130 and 85")
        .isEqualTo("Dr receivable:unbilled 510.00, Dr cost-of-services 335.00,"
            + " Cr expert-payable:accrued 335.00, Cr services 510.00");
  }

  private void fourHoursOfDanaAreRemovedWithAnAppeal() {
    story.does(new RemoveHours(
        sheet("D"),
        new Hours.Latest(hours(4)),
        EnumSet.allOf(Side.class),
        amends.because(RemovalReason.FRAUD),
        story.now(),
        ANNA));
    assertThat(story.told().removals())
        .containsExactly("FRAUD case-7 noticed 2026-02-16T10:00:00Z appeal 2026-03-02T10:00:00Z"
            + " by user:anna and user:ben");
    assertThat(story.told().expertHours("D")).isEqualTo("accrued 36:00:00, removed 4:00:00");
    Actor dana = new Actor("expert:dana");
    story.does(new AppealRemoval(sheet("D"), 1, "I was on the call", story.now(), dana));
    assertThat(story.told().matters(WEEK)).contains("appeal-open " + sheet("D").text() + "#1");
  }

  private void everyoneIsPaidOnWednesday() {
    story.on("2026-02-18").invoiced(WEEK).paidOut(WEEK);
    assertThat(story.told().payouts())
        .containsExactly(
            paid("asha", "2160.00"),
            paid("bruno", "335.00"),
            paid("chen", "2400.00"),
            paid("dana", "2160.00"),
            paid("emil", "1200.00"),
            paid("fay", "800.00"));
    assertThat(story.told().invoices()).hasSize(2);
  }

  private void danaIsHeardAndWasRight() {
    story.on("2026-02-19");
    story.does(new DecideAppeal(
        sheet("D"), 1, Verdict.UPHELD, "the client confirms the call", story.now(), CARLA));
    assertThat(story.told().expertHours("D")).isEqualTo("accrued 4:00:00, paid 36:00:00");
    assertThat(story.told().clientHours("D")).isEqualTo("invoiced 36:00:00, unbilled 4:00:00");
  }

  private static String paid(String expert, String amount) {
    return "2026-02-07@sat-kolkata:" + expert + ":main:USD:bank " + amount + " paid";
  }

  private void twoLateHoursComeAfterTheInvoice() {
    story.on("2026-02-19").works("E", "2026-02-12", hours(2));
    story.on("2026-02-25").approved(WEEK).invoiced(WEEK.plusWeeks(1)).paidOut(WEEK.plusWeeks(1));
    assertThat(story.told().invoices())
        .last()
        .asString()
        .endsWith("east: week 2026-02-07 4 h at 95.00 = 380.00,"
            + " week 2026-02-07 2 h at 95.00 = 190.00");
    assertThat(story.told().expertHours("D")).isEqualTo("paid 40:00:00");
    assertThat(story.told().expertHours("E")).isEqualTo("paid 22:00:00");
  }

  private String theNorthIsInvoicedForTheMonth() {
    story.on("2026-02-26").works("F", "2026-02-26", hours(2));
    story.on("2026-03-09").invoiced(LAST);
    String invoice = story.told().invoiceIds().getLast();
    assertThat(story.told().due(invoice)).isEqualTo("7220.00");
    assertThat(story.told().accountsOf("A"))
        .isEqualTo("Cr bank 2160.00, Dr receivable 3420.00, Dr cost-of-services 2160.00,"
            + " Cr services 3420.00");
    return invoice;
  }

  private List<Balance> februaryIsClosedWithTwoHoursUndecided() {
    story.on(CLOSED_ON.toString());
    Optional<BigDecimal> all = Optional.of(BigDecimal.valueOf(100));
    String shown =
        story.company().closings().preview(FEBRUARY, all, ANNA).estimate().hash();
    Wish wish = new Wish(shown, all, "the last week is under review");
    story.does(story.company().closings().closing(FEBRUARY, wish, story.now(), ANNA));
    List<Balance> closed = february(Span.ALL);
    assertThat(closed)
        .filteredOn(balance -> balance.account().path().contains("estimated"))
        .extracting(balance -> balance.account().path() + " " + balance.money().decimal())
        .containsExactlyInAnyOrder(
            "assets:receivable:unbilled:estimated 240.00",
            "revenue:services:estimated -240.00",
            "expenses:cost-of-services:estimated 160.00",
            "liabilities:expert-payable:estimated -160.00");
    assertThat(story.told().accounts())
        .as("reversed on the first of March")
        .doesNotContain("estimated");
    return closed;
  }

  private List<Balance> february(Span span) {
    story.told();
    return new Balances(new Lists(story.company().jdbc())).of(span.asOf(END_OF_FEBRUARY));
  }

  private void sixHoursOfChenAreDisputedAndGivenToTheClient(String invoice) {
    story.on("2026-03-11");
    story.does(
        new DisputeHours(
            sheet("C"),
            new Hours.Latest(hours(6)),
            "not delivered",
            story.now().plus(Duration.ofDays(3)),
            story.now(),
            ANNA),
        new RuleOnDispute(sheet("C"), 1, Ruling.FOR_CLIENT, "as heard", story.now(), BEN));
    assertThat(story.told().clientHours("C")).isEqualTo("disputed 6:00:00, invoiced 34:00:00");
    assertThat(story.told().accountsOf("C"))
        .isEqualTo("Cr bank 2400.00, Dr receivable 3230.00, Dr receivable:disputed 570.00,"
            + " Dr cost-of-services 2400.00, Cr services 3800.00");
    credited(invoice);
    assertThat(story.told().due(invoice)).isEqualTo("6650.00");
    story.until("payout.clawback-proposed", 1);
    story.does(amends.clawback(CHEN, ClawbackOption.SPLIT, hours(2)));
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 34:00:00, removed 6:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 38:00:00, recovered 2:00:00");
    assertThat(story.told().accounts()).contains("Dr expert-receivable 120.00");
  }

  private void credited(String invoice) {
    int line = Math.toIntExact(lineOfChen(invoice));
    IssueCreditNote command = new IssueCreditNote(
        new CreditNoteId("chen-6"),
        new InvoiceId(invoice),
        List.of(new Asked(line, new Hours.Latest(hours(6)), Disposition.REMOVE)),
        "ruling 1",
        amends.because(RemovalReason.DISPUTE),
        BEN,
        story.now(),
        ANNA);
    story.company().creditNotes().issue(command, story.now(), ANNA);
  }

  private long lineOfChen(String invoice) {
    String sql = "select line from view.invoice_line where invoice = ? and contract = 'C'";
    return story
        .company()
        .jdbc()
        .query(sql, (row, n) -> row.getLong(1), invoice)
        .getFirst();
  }

  private void theNorthPaysLessThanIsDue(String invoice) {
    story.on("2026-04-01");
    amends.received("wire-1", "north", "6000.00", invoice);
    assertThat(story.told().due(invoice)).isEqualTo("650.00");
    assertThat(story.told().accounts()).doesNotContain("unapplied");
  }

  /** The week is worth less now; what was said of February stands. */
  private void februaryIsAsItWasReported(List<Balance> reported) {
    assertThat(february(Span.ALL)).isEqualTo(reported);
    assertThat(february(Span.ALL.knownAt(CLOSED_ON))).isEqualTo(reported);
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 14250.00 for 146:00:00, pay 9295.00 for 150:00:00");
    assertThat(story.told().bookingView(PayWeek.parse("2026-03-07@sat-kolkata")))
        .isEqualTo("billable -570.00 for -6:00:00, pay -120.00 for -2:00:00");
  }

  private static TimesheetId sheet(String contract) {
    return new TimesheetId(new ContractId(contract), WEEK);
  }
}
