package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.NEXT;
import static dev.hourbook.api.company.Story.WEEK;
import static dev.hourbook.api.company.Story.hours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The correction matrix: a rate was wrong on one side of forty hours that are invoiced and paid, or
 * changes from a day in the past, for a reason.
 */
class WrongRateTest {

  private static final PayWeek AGREED = NEXT.plusWeeks(1);
  private static final String FORTY_HOURS =
      "INV-2026-0001 lab: week 2026-02-02 40 h at 95.00 = 3800.00";

  private final Story story = Story.begins();
  private final Amends amends = new Amends(story);
  private String invoice = "";

  @BeforeEach
  void fortyHoursAreInvoicedAndPaidOut() {
    story.aWeekIsApproved().invoiced(WEEK).paidOut(WEEK);
    invoice = story.told().invoiceIds().getFirst();
  }

  @AfterEach
  void theBookIsSound() {
    story.close();
  }

  private void agreed(String bill, String pay) {
    story.on("2026-02-17");
    amends.rate("C", "2026-02-02", bill, pay);
    story.until("timesheet.hours-repriced", 1);
  }

  @Test
  void lowerBillRateIsCreditedToTheOriginalInvoiceAndNothingElseChanges() {
    story.on("2026-02-16");
    amends.received("wire-1", "lab", "1000.00", invoice);
    agreed("90", "60");
    amends.differenceCredited("cheaper", invoice);

    assertThat(story.told().invoices()).containsExactly(FORTY_HOURS);
    assertThat(story.told().due(invoice)).isEqualTo("2600.00");
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Cr bank 1400.00, Dr receivable 2600.00, Dr cost-of-services 2400.00,"
            + " Cr services 3600.00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3600.00 for 40:00:00, pay 2400.00 for 40:00:00");
    assertThat(story.told().bookingView(AGREED))
        .isEqualTo("billable -200.00 for 0:00:00, pay 0.00 for 0:00:00");
  }

  @Test
  void lowerBillRateWaitsForItsCreditNoteWhateverElseIsInvoiced() {
    agreed("90", "60");
    assertThat(story.told().matters(WEEK))
        .contains("difference-to-credit INV-2026-0001")
        .noneMatch(matter -> matter.startsWith("unbilled"));
    story.works("C", "2026-02-10", hours(8));
    story.approved(NEXT).invoiced(NEXT);
    assertThat(story.told().invoices())
        .containsExactly(FORTY_HOURS, "INV-2026-0002 lab: week 2026-02-09 8 h at 90.00 = 720.00");
    amends.differenceCredited("cheaper", invoice);

    assertThat(story.told().due(invoice)).isEqualTo("3600.00");
    assertThat(story.told().matters(WEEK))
        .noneMatch(matter -> matter.startsWith("difference-to-credit"));
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 48:00:00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3600.00 for 40:00:00, pay 2400.00 for 40:00:00");
    story.isTheSameMadeAgain();
  }

  @Test
  void rateLoweredAgainIsOneDifferenceBeforeItsCreditNoteAndAnotherAfterIt() {
    agreed("90", "60");
    amends.rate("C", "2026-02-02", "85", "60");
    story.until("timesheet.hours-repriced", 2).works("C", "2026-02-10", hours(8));
    story.approved(NEXT).invoiced(NEXT);
    amends.differenceCredited("cheaper", invoice);
    assertThat(story.told().due(invoice)).isEqualTo("3400.00");

    amends.rate("C", "2026-02-02", "80", "60");
    story.until("timesheet.hours-repriced", 4);
    amends.differenceCredited("cheaper-again", invoice);
    amends.differenceCredited("next-week", story.told().invoiceIds().getLast());
    assertThat(story.told().due(invoice)).isEqualTo("3200.00");
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 48:00:00");
    assertThat(story.told().accountsOf("C"))
        .contains("Dr receivable 3840.00")
        .contains("Cr services 3840.00");
    story.isTheSameMadeAgain();
  }

  @Test
  void rateRaisedAgainBeforeAnythingIsCreditedIsAPairOnTheNextInvoice() {
    agreed("90", "60");
    amends.rate("C", "2026-02-02", "100", "60");
    story.until("timesheet.hours-repriced", 2).invoiced(NEXT);
    assertThat(story.told().invoices())
        .contains("INV-2026-0002 lab: week 2026-02-02 -40 h at 95.00 = -3800.00,"
            + " week 2026-02-02 40 h at 100.00 = 4000.00");
  }

  @Test
  void higherBillRateIsAPairOfLinesOnTheNextInvoice() {
    agreed("100", "60");
    story.invoiced(NEXT);

    assertThat(story.told().invoices())
        .containsExactly(
            FORTY_HOURS,
            "INV-2026-0002 lab: week 2026-02-02 -40 h at 95.00 = -3800.00,"
                + " week 2026-02-02 40 h at 100.00 = 4000.00");
    assertThat(story.told().due(invoice)).isEqualTo("3800.00");
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Cr bank 2400.00, Dr receivable 4000.00, Dr cost-of-services 2400.00,"
            + " Cr services 4000.00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 4000.00 for 40:00:00, pay 2400.00 for 40:00:00");
  }

  @Test
  void higherPayRateIsPaidAsTheDifferenceWithTheNextPayout() {
    agreed("95", "66");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    story.paidOut(NEXT);

    assertThat(story.told().payouts())
        .containsExactly(
            "2026-02-02@iso:xenia:main:USD:bank 2400.00 paid",
            "2026-02-09@iso:xenia:main:USD:bank 240.00 paid");
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Cr bank 2640.00, Dr receivable 3800.00, Dr cost-of-services 2640.00,"
            + " Cr services 3800.00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3800.00 for 40:00:00, pay 2640.00 for 40:00:00");
    assertThat(story.told().bookingView(AGREED))
        .isEqualTo("billable 0.00 for 0:00:00, pay 240.00 for 0:00:00");
  }

  @Test
  void lowerPayRateComesOffTheNextPayoutAndNeverBelowNothing() {
    agreed("95", "55");
    assertThat(story.told().accounts())
        .isEqualTo("Cr bank 2400.00, Dr receivable 3800.00, Dr cost-of-services 2200.00,"
            + " Dr expert-payable:accrued 200.00, Cr services 3800.00");
    story.works("C", "2026-02-10", hours(8));
    story.approved(NEXT).paidOut(NEXT);

    assertThat(story.told().payouts()).contains("2026-02-09@iso:xenia:main:USD:bank 240.00 paid");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 48:00:00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3800.00 for 40:00:00, pay 2200.00 for 40:00:00");
  }

  @Test
  void rateOfThePastChangesBothSidesEachByItselfForItsReason() {
    story.on("2026-02-17");
    amends.rate("C", "2026-02-05", "100", "66");
    story.until("timesheet.hours-repriced", 1).invoiced(NEXT).paidOut(NEXT);

    assertThat(story.told().reasons("timesheet.hours-repriced"))
        .containsExactly("rate from 2026-02-05T00:00 Z");
    assertThat(story.told().reasons("contract.rate-agreed")).containsExactly("agreed in January");
    assertThat(story.told().invoices())
        .contains("INV-2026-0002 lab: week 2026-02-02 -16 h at 95.00 = -1520.00,"
            + " week 2026-02-02 16 h at 100.00 = 1600.00");
    assertThat(story.told().payouts()).contains("2026-02-09@iso:xenia:main:USD:bank 96.00 paid");
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3880.00 for 40:00:00, pay 2496.00 for 40:00:00");
    assertThat(story.told().bookingView(AGREED))
        .isEqualTo("billable 80.00 for 0:00:00, pay 96.00 for 0:00:00");
    story.isTheSameMadeAgain();
  }
}
