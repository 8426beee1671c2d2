package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.CARLA;
import static dev.hourbook.api.company.Story.NEXT;
import static dev.hourbook.api.company.Story.WEEK;
import static dev.hourbook.api.company.Story.hours;
import static dev.hourbook.api.company.TestCompany.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.Story.Planned;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.timesheet.RemovalReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The correction matrix: four of forty hours were not worked, and the invoice is open. */
class TooManyHoursTest {

  private static final PayWeek CREDITED = NEXT.plusWeeks(1);
  private static final String PAYOUT = "2026-02-02@iso:xenia:main:USD:bank";

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

  private void fourHoursAreCredited() {
    amends.takenOff("four-hours", invoice, hours(4), RemovalReason.FRAUD);
  }

  private void theClientOwesThirtySixHours() {
    assertThat(story.told().due(invoice)).isEqualTo("3420.00");
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 36:00:00, removed 4:00:00");
    assertThat(story.told().invoices())
        .as("the document stands as it was sent")
        .containsExactly("INV-2026-0001 lab: week 2026-02-02 40 h at 95.00 = 3800.00");
  }

  @Test
  void unpaidTheAccrualIsReversed() {
    story.on("2026-02-17");
    fourHoursAreCredited();

    theClientOwesThirtySixHours();
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 36:00:00, removed 4:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Dr receivable 3420.00, Dr cost-of-services 2160.00,"
            + " Cr expert-payable:accrued 2160.00, Dr adjustments 380.00,"
            + " Cr services 3800.00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3420.00 for 36:00:00, pay 2160.00 for 36:00:00");
    assertThat(story.told().bookingView(CREDITED))
        .isEqualTo("billable -380.00 for -4:00:00, pay -240.00 for -4:00:00");
  }

  @Test
  void letOffByGoodwillTheClientPaysLessAndTheExpertIsPaidAllTheSame() {
    story.on("2026-02-17");
    amends.takenOff("let-off", invoice, hours(4), RemovalReason.GOODWILL);
    theClientOwesThirtySixHours();
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 40:00:00");
    assertThat(story.refusal(amends.payRemoval("C", hours(4), RemovalReason.GOODWILL)))
        .isEqualTo("correction/keeps-pay");
    story.paidOut(WEEK);
    assertThat(story.told().payouts()).containsExactly(PAYOUT + " 2400.00 paid");
  }

  @Test
  void inAPlannedRunThePayoutIsTakenOutAndTheRunApprovedAgain() {
    story.expert("yuri").signs("Y", "lab", "yuri", "Law").on("2026-02-17");
    story.works("Y", "2026-02-03", hours(10));
    Planned shown = story.approved(WEEK).planned(WEEK);
    fourHoursAreCredited();
    story.until("payout.clawback-proposed", 1);
    assertThat(story.told().matters(WEEK)).contains("credited-still-earned " + PAYOUT + "#1");
    assertThat(story.refusal(amends.payRemoval("C", hours(4), RemovalReason.FRAUD)))
        .isEqualTo("claim/item-taken");

    story.does(new CancelPayout(new PayoutId(PAYOUT), "four hours", story.now(), BEN));
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 36:00:00, removed 4:00:00");
    assertThat(story.told().matters(WEEK)).noneMatch(matter -> matter.contains(PAYOUT + "#1"));
    assertThat(story.refusal(() -> story.approves(CARLA, shown)))
        .isEqualTo("pay-run/changed-since-shown");
    Planned again = story.planned(WEEK);
    story.approves(CARLA, again).settled(again.run().run());
    assertThat(story.told().payouts())
        .containsExactly(
            PAYOUT + " 2400.00 cancelled", "2026-02-02@iso:yuri:main:USD:bank 600.00 paid");
    story.paidOut(WEEK);
    assertThat(story.told().payouts())
        .contains("2026-02-02@iso/2:xenia:main:USD:bank 2160.00 paid");
    theClientOwesThirtySixHours();
    assertThat(story.told().expertHours("C")).isEqualTo("paid 36:00:00, removed 4:00:00");
    assertThat(story.told().accountsOf("C"))
        .isEqualTo("Cr bank 2160.00, Dr receivable 3420.00, Dr cost-of-services 2160.00,"
            + " Dr adjustments 380.00, Cr services 3800.00");
    story.isTheSameMadeAgain();
  }

  @Test
  void inAnApprovedRunTheOutcomeIsAwaitedAndThenDecided() {
    Planned planned = story.on("2026-02-17").planned(WEEK);
    story.approves(BEN, planned);
    fourHoursAreCredited();
    story.until("payout.clawback-proposed", 1);

    assertThat(story.refusal(amends.payRemoval("C", hours(4), RemovalReason.FRAUD)))
        .isEqualTo("claim/item-taken");
    assertThat(
            story.refusal(new CancelPayout(new PayoutId(PAYOUT), "four hours", story.now(), BEN)))
        .isEqualTo("pay-run/wrong-stage");
    assertThat(story.refusal(amends.borneByTheExpert(PAYOUT, hours(4))))
        .isEqualTo("clawback/not-paid");
    story.settled(planned.run().run());
    assertThat(story.told().matters(WEEK)).contains("clawback-undecided " + PAYOUT + "#1");
    story.does(amends.borneByTheExpert(PAYOUT, hours(4)));

    theClientOwesThirtySixHours();
    assertThat(story.told().expertHours("C")).isEqualTo("paid 36:00:00, recovered 4:00:00");
    story.isTheSameMadeAgain();
  }
}
