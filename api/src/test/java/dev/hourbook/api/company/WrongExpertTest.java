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

/** The correction matrix: forty hours were booked on Xenia, and Yuri worked them. */
class WrongExpertTest {

  private static final PayWeek CORRECTED = NEXT.plusWeeks(1);
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

  private void itWasYuri() {
    story.expert("yuri").card("Senior law", "95", "70").signs("Y", "lab", "yuri", "Senior law");
    story.on("2026-02-17");
    amends.takenOff("not-xenia", invoice, hours(40), RemovalReason.MISTAKE);
    story.worksAWeek("Y").approved(WEEK).invoiced(WEEK);
  }

  @Test
  void wrongExpertUnpaidLosesTheAccrualAndTheOtherAccruesAtTheirOwnRate() {
    itWasYuri();
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
