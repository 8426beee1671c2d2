package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.NEXT;
import static dev.hourbook.api.company.Story.WEEK;
import static dev.hourbook.api.company.Story.hours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.timesheet.RemovalReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The correction matrix: forty hours were worked and billed, but under the wrong purchase order,
 * address, project or expert.
 */
class WrongPlaceTest {

  private static final PayWeek CORRECTED = NEXT.plusWeeks(1);
  private static final String PAYOUT = "2026-02-02@iso:xenia:main:USD:bank";
  private static final String FORTY_HOURS = "week 2026-02-02 40 h at 95.00 = 3800.00";
  private static final String NO_CHANGE = "billable 0.00 for 0:00:00, pay 0.00 for 0:00:00";

  private final Story story = Story.begins();
  private final Amends amends = new Amends(story);
  private String invoice = "";

  @BeforeEach
  void fortyHoursAreApprovedAndInvoiced() {
    story.aWeekIsApproved().invoiced(WEEK);
    invoice = story.told().invoiceIds().getFirst();
  }

  @AfterEach
  void theBookIsSound() {
    story.close();
  }

  private void billedAgainAndNothingElseChanged() {
    assertThat(story.told().clientHours("C")).isEqualTo("unbilled 40:00:00");
    story.invoiced(WEEK);
    assertThat(story.told().invoices())
        .containsExactly("INV-2026-0001 lab: " + FORTY_HOURS, "INV-2026-0002 lab: " + FORTY_HOURS);
    assertThat(story.told().due(story.told().invoiceIds().getLast())).isEqualTo("3800.00");
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 40:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Dr receivable 3800.00, Dr cost-of-services 2400.00,"
            + " Cr expert-payable:accrued 2400.00, Cr services 3800.00");
    assertThat(story.told().bookingView(CORRECTED)).isEqualTo(NO_CHANGE);
    assertThat(story.refusal(() -> amends.released("again", invoice)))
        .isEqualTo("correction/too-few-seconds");
  }

  @Test
  void wrongPurchaseOrderIsReleasedFromItsLineAndBilledOnTheOther() {
    story.on("2026-02-17");
    amends.released("other-po", invoice);
    assertThat(story.told().due(invoice)).isEqualTo("0.00");
    billedAgainAndNothingElseChanged();
  }

  @Test
  void wrongBillToIsVoidedKeepsItsNumberAndIsBilledAgainOnce() {
    story.on("2026-02-17");
    amends.voided(invoice);
    assertThat(story.refusal(() -> amends.voided(invoice))).isEqualTo("invoice/already-void");
    billedAgainAfterVoiding();
  }

  private void billedAgainAfterVoiding() {
    assertThat(story.told().clientHours("C")).isEqualTo("unbilled 40:00:00");
    story.invoiced(WEEK);
    assertThat(story.told().invoices())
        .containsExactly("INV-2026-0001 lab: " + FORTY_HOURS, "INV-2026-0002 lab: " + FORTY_HOURS);
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 40:00:00");
    assertThat(story.told().bookingView(CORRECTED)).isEqualTo(NO_CHANGE);
  }

  @Test
  void wrongBillToOfAPaidInvoiceIsCreditedAndReinstated() {
    story.on("2026-02-17");
    amends.received("wire-1", "lab", "3800.00", invoice);
    assertThat(story.refusal(() -> amends.voided(invoice)))
        .isEqualTo("invoice/changed-since-issued");
    amends.released("address", invoice);
    story.invoiced(WEEK);
    String again = story.told().invoiceIds().getLast();
    amends.balanceOffset("address", again);
    assertThat(story.told().due(again)).isEqualTo("0.00");
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 40:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Dr bank 3800.00, Dr cost-of-services 2400.00,"
            + " Cr expert-payable:accrued 2400.00, Cr services 3800.00");
    assertThat(story.told().bookingView(CORRECTED)).isEqualTo(NO_CHANGE);
  }

  private void xeniaWorkedForTheFirmInstead(String bill, String pay) {
    story.client("firm").card("Tax law", bill, pay).signs("B", "firm", "xenia", "Tax law");
    story.on("2026-02-17");
    amends.released("not-yours", invoice);
    story.does(amends.repointing("C", "B"));
    story.invoiced(WEEK);
  }

  @Test
  void wrongClientGivesUpTheHoursAndTheOtherIsBilledByItsOwnContract() {
    xeniaWorkedForTheFirmInstead("100", "60");
    assertThat(story.told().invoices())
        .containsExactly(
            "INV-2026-0001 lab: " + FORTY_HOURS,
            "INV-2026-0002 firm: week 2026-02-02 40 h at 100.00 = 4000.00");
    assertThat(story.told().due(invoice)).isEqualTo("0.00");
    assertThat(story.told().clientHours("C")).isEqualTo("repointed 40:00:00");
    assertThat(story.told().clientHours("B")).isEqualTo("invoiced 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("repointed 40:00:00");
    assertThat(story.told().expertHours("B")).isEqualTo("accrued 40:00:00");
    assertThat(story.told().accountsOf("C")).isEqualTo("Dr adjustments 3800.00, Cr services 3800.00");
    assertThat(story.told().accountsOf("B"))
        .isEqualTo("Dr receivable 4000.00, Dr cost-of-services 2400.00,"
            + " Cr expert-payable:accrued 2400.00, Cr services 4000.00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 4000.00 for 40:00:00, pay 2400.00 for 40:00:00");
    assertThat(story.told().bookingView(CORRECTED))
        .isEqualTo("billable 200.00 for 0:00:00, pay 0.00 for 0:00:00");
  }

  @Test
  void secondsPaidUnderTheWrongContractAreNotPaidAgain() {
    story.paidOut(WEEK);
    xeniaWorkedForTheFirmInstead("100", "66");
    assertThat(story.told().expertHours("C")).isEqualTo("accrued -40:00:00, paid 40:00:00,"
        + " repointed 40:00:00");
    story.paidOut(NEXT);
    assertThat(story.told().payouts())
        .containsExactly(
            PAYOUT + " 2400.00 paid", "2026-02-09@iso:xenia:main:USD:bank 240.00 paid");
    assertThat(story.told().expertHours("C")).isEqualTo("repointed 40:00:00");
    assertThat(story.told().expertHours("B")).isEqualTo("paid 40:00:00");
    assertThat(story.told().accountsOf("C"))
        .isEqualTo("Dr adjustments 3800.00, Cr services 3800.00");
    assertThat(story.told().accountsOf("B"))
        .isEqualTo("Cr bank 2640.00, Dr receivable 4000.00, Dr cost-of-services 2640.00,"
            + " Cr services 4000.00");
  }

  private void itWasYuri() {
    story.expert("yuri").card("Senior law", "95", "70").signs("Y", "lab", "yuri", "Senior law");
    story.on("2026-02-17");
    amends.takenOff("not-xenia", invoice, hours(40), RemovalReason.MISTAKE);
    story.worksAWeek("Y").approved(WEEK).invoiced(WEEK);
  }

  @Test
  void wrongExpertUnpaidLosesTheAccrualAndTheOtherAccruesAtTheirOwnRate() {
    itWasYuri();
    story.does(amends.payRemoval("C", hours(40), RemovalReason.MISTAKE));
    assertThat(story.told().clientHours("C")).isEqualTo("removed 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("removed 40:00:00");
    assertThat(story.told().clientHours("Y")).isEqualTo("invoiced 40:00:00");
    assertThat(story.told().expertHours("Y")).isEqualTo("accrued 40:00:00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3800.00 for 40:00:00, pay 2800.00 for 40:00:00");
    assertThat(story.told().bookingView(CORRECTED))
        .isEqualTo("billable 0.00 for 0:00:00, pay 400.00 for 0:00:00");
  }

  @Test
  void wrongExpertPaidIsAClawbackToDecide() {
    story.paidOut(WEEK);
    itWasYuri();
    story.until("payout.clawback-proposed", 1);
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    story.does(amends.borneByTheExpert(PAYOUT, hours(40)));
    assertThat(story.told().clientHours("C")).isEqualTo("removed 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("recovered 40:00:00");
    assertThat(story.told().expertHours("Y")).isEqualTo("accrued 40:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Cr bank 2400.00, Dr expert-receivable 2400.00, Dr receivable 3800.00,"
            + " Dr cost-of-services 2800.00, Cr expert-payable:accrued 2800.00,"
            + " Dr adjustments 3800.00, Cr services 7600.00");
    story.isTheSameMadeAgain();
  }
}
