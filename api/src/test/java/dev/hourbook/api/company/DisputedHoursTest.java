package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.NEXT;
import static dev.hourbook.api.company.Story.WEEK;
import static dev.hourbook.api.company.Story.hours;
import static dev.hourbook.api.company.TestCompany.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Ruling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The correction matrix: the client disputes 6 of 40 hours, 570.00 billed and 360.00 paid. */
class DisputedHoursTest {

  private static final String PAYOUT = "2026-02-02@iso:xenia:main:USD:bank";

  private final Story story = Story.begins();
  private final Amends amends = new Amends(story);

  @BeforeEach
  void fortyHoursAreApproved() {
    story.aWeekIsApproved();
  }

  @AfterEach
  void theBookIsSound() {
    story.close();
  }

  private String sixHoursAreDisputedOnTheInvoice() {
    story.invoiced(WEEK).does(amends.dispute("C", hours(6)));
    return story.told().invoiceIds().getFirst();
  }

  @Test
  void whileItIsOpenTheyStandApartOnBothSides() {
    sixHoursAreDisputedOnTheInvoice();
    assertThat(story.told().clientHours("C")).isEqualTo("disputed 6:00:00, invoiced 34:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 34:00:00, held 6:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Dr receivable 3230.00, Dr receivable:disputed 570.00,"
            + " Dr cost-of-services 2400.00, Cr expert-payable:accrued 2040.00,"
            + " Cr expert-payable:held 360.00, Cr services 3800.00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3800.00 for 40:00:00, pay 2400.00 for 40:00:00");
    story.paidOut(WEEK);
    assertThat(story.told().payouts()).containsExactly(PAYOUT + " 2040.00 paid");
  }

  @Test
  void rulingForTheExpertPutsAllBack() {
    sixHoursAreDisputedOnTheInvoice();
    story.on("2026-02-17").does(amends.ruling("C", 1, Ruling.FOR_EXPERT)).paidOut(WEEK);
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Cr bank 2400.00, Dr receivable 3800.00, Dr cost-of-services 2400.00,"
            + " Cr services 3800.00");
  }

  @Test
  void rulingForTheClientRemovesThemThePayAtOnceAndTheBillByACreditNote() {
    String invoice = sixHoursAreDisputedOnTheInvoice();
    story.on("2026-02-17").does(amends.ruling("C", 1, Ruling.FOR_CLIENT));
    assertThat(story.told().clientHours("C")).isEqualTo("disputed 6:00:00, invoiced 34:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 34:00:00, removed 6:00:00");
    assertThat(story.refusal(() -> amends.released("no", invoice)))
        .isEqualTo("credit-note/conceded");
    amends.takenOff("ruled", invoice, hours(6), RemovalReason.DISPUTE);

    assertThat(story.told().due(invoice)).isEqualTo("3230.00");
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 34:00:00, removed 6:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Dr receivable 3230.00, Dr cost-of-services 2040.00,"
            + " Cr expert-payable:accrued 2040.00, Dr adjustments 570.00,"
            + " Cr services 3800.00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3230.00 for 34:00:00, pay 2040.00 for 34:00:00");
    assertThat(story.told().bookingView(NEXT.plusWeeks(1)))
        .isEqualTo("billable -570.00 for -6:00:00, pay -360.00 for -6:00:00");
    story.isTheSameMadeAgain();
  }

  @Test
  void unbilledHoursAreDisputedAndRuledUponWithoutADocument() {
    story.does(amends.dispute("C", hours(6)));
    assertThat(story.told().clientHours("C")).isEqualTo("disputed 6:00:00, unbilled 34:00:00");
    story.invoiced(WEEK).does(amends.ruling("C", 1, Ruling.FOR_CLIENT));
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 34:00:00, removed 6:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 34:00:00, removed 6:00:00");
    assertThat(story.told().invoices())
        .containsExactly("INV-2026-0001 lab: week 2026-02-02 34 h at 95.00 = 3230.00");
  }

  @Test
  void whatACancelledPayoutGaveBackBeforeTheRulingGoesWithIt() {
    story.planned(WEEK);
    story.does(amends.dispute("C", hours(6)), cancelled());
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 40:00:00");
    story.does(amends.ruling("C", 1, Ruling.FOR_CLIENT));
    assertThat(story.told().clientHours("C")).isEqualTo("removed 6:00:00, unbilled 34:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 34:00:00, removed 6:00:00");
    story.isTheSameMadeAgain();
  }

  @Test
  void whatACancelledPayoutGivesBackAfterTheRulingGoesAsWell() {
    story.planned(WEEK);
    story.does(amends.dispute("C", hours(6)), amends.ruling("C", 1, Ruling.FOR_CLIENT));
    story.until("payout.clawback-proposed", 1).does(cancelled());
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 34:00:00, removed 6:00:00");
    assertThat(story.told().removals())
        .containsExactly("DISPUTE dispute 1, as heard noticed 2026-02-10T10:00:00Z"
            + " appeal 2026-02-24T10:00:00Z by user:anna and user:ben");
  }

  private CancelPayout cancelled() {
    return new CancelPayout(new PayoutId(PAYOUT), "disputed", story.now(), BEN);
  }

  @Test
  void whatTheExpertWasPaidForIsNotHeldAndBecomesAClawbackIfTheClientWins() {
    story.paidOut(WEEK);
    String invoice = sixHoursAreDisputedOnTheInvoice();
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    story.on("2026-02-17").does(amends.ruling("C", 1, Ruling.FOR_CLIENT));
    amends.takenOff("ruled", invoice, hours(6), RemovalReason.DISPUTE);
    story.until("payout.clawback-proposed", 1).does(amends.borneByTheExpert(PAYOUT, hours(6)));
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 34:00:00, removed 6:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 34:00:00, recovered 6:00:00");
  }
}
