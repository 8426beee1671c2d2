package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.WEEK;
import static dev.hourbook.api.company.Story.hours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The correction matrix: experts are paid by the week and the client is billed later, so that hours
 * may leave the client's side before any invoice has them. Who bears the pay is then to be decided.
 */
class PaidBeforeInvoicingTest {

  private static final String PAYOUT = "2026-02-02@iso:xenia:main:USD:bank";

  private final Story story = Story.begins();
  private final Amends amends = new Amends(story);

  @BeforeEach
  void fortyHoursArePaidOutAndOnNoInvoice() {
    story.aWeekIsApproved().paidOut(WEEK).on("2026-02-17");
  }

  @AfterEach
  void theBookIsSound() {
    story.close();
  }

  @Test
  void rulingForTheClientIsAClawbackToDecide() {
    story.does(amends.dispute("C", hours(6)));
    story.does(amends.ruling("C", 1, Ruling.FOR_CLIENT)).until("payout.clawback-proposed", 1);

    assertThat(story.told().reasons("payout.clawback-proposed"))
        .containsExactly("DISPUTE, as heard");
    assertThat(story.told().clientHours("C")).isEqualTo("removed 6:00:00, unbilled 34:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    story.does(amends.borneByTheExpert(PAYOUT, hours(6)));
    assertThat(story.told().expertHours("C")).isEqualTo("paid 34:00:00, recovered 6:00:00");
    story.isTheSameMadeAgain();
  }

  @Test
  void hoursTakenFromTheClientAloneAreAClawbackToDecide() {
    story.does(
        amends.removal("C", hours(4), Set.of(Side.BILL), amends.because(RemovalReason.FRAUD)));
    story.until("payout.clawback-proposed", 1).does(amends.borneByTheExpert(PAYOUT, hours(4)));

    assertThat(story.told().reasons("payout.clawback-proposed")).containsExactly("FRAUD, case-7");
    assertThat(story.told().clientHours("C")).isEqualTo("removed 4:00:00, unbilled 36:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 36:00:00, recovered 4:00:00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3420.00 for 36:00:00, pay 2160.00 for 36:00:00");
  }

  @Test
  void anotherExpertsHoursAreAClawbackToDecide() {
    story.expert("yuri").card("Senior law", "95", "70").signs("Y", "lab", "yuri", "Senior law");
    story.does(amends.repointing("C", "Y")).until("payout.clawback-proposed", 1);

    assertThat(story.told().reasons("payout.clawback-proposed"))
        .containsExactly("MISTAKE, booked on the wrong project");
    assertThat(story.told().clientHours("C")).isEqualTo("repointed 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    story.does(amends.borneByTheExpert(PAYOUT, hours(40)));
    assertThat(story.told().expertHours("C")).isEqualTo("recovered 40:00:00");
    assertThat(story.told().expertHours("Y")).isEqualTo("accrued 40:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Cr bank 2400.00, Dr expert-receivable 2400.00,"
            + " Dr receivable:unbilled 3800.00, Dr cost-of-services 2800.00,"
            + " Cr expert-payable:accrued 2800.00, Dr adjustments 3800.00,"
            + " Cr services 7600.00");
  }

  /** The proposal about Yuri comes after everything that was to be proposed about Xenia. */
  @Test
  void hoursOfTheSameExpertGoToAnotherContractWithTheirPay() {
    story.client("firm").card("Tax law", "95", "60").signs("B", "firm", "xenia", "Tax law");
    story.does(amends.repointing("C", "B"));
    story.expert("yuri").signs("Y", "lab", "yuri", "Law").works("Y", "2026-02-03", hours(2));
    story.approved(WEEK).paidOut(WEEK);
    story.does(
        amends.removal("Y", hours(1), Set.of(Side.BILL), amends.because(RemovalReason.SPAM)));
    story.until("payout.clawback-proposed", 1);
    assertThat(story.told().reasons("payout.clawback-proposed")).containsExactly("SPAM, case-7");
  }
}
