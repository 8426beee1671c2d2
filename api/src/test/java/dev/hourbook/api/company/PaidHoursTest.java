package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.NEXT;
import static dev.hourbook.api.company.Story.WEEK;
import static dev.hourbook.api.company.Story.hours;
import static dev.hourbook.api.company.TestCompany.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.payout.ClawbackCause;
import dev.hourbook.ledger.payout.ClawbackOption;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.RemovalReason;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The correction matrix: four of forty hours were not worked; the expert was paid for them, and in
 * the second half the client has paid, too.
 */
class PaidHoursTest {

  private static final String PAYOUT = "2026-02-02@iso:xenia:main:USD:bank";
  private static final String CLIENT_SIDE = "invoiced 36:00:00, removed 4:00:00";

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

  private void fourHoursAreCredited() {
    story.on("2026-02-17");
    amends.takenOff("four-hours", invoice, hours(4), RemovalReason.FRAUD);
    story.until("payout.clawback-proposed", 1);
  }

  @Test
  void untilItIsDecidedTheExpertsSideStands() {
    fourHoursAreCredited();
    assertThat(story.told().clientHours("C")).isEqualTo(CLIENT_SIDE);
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    assertThat(story.told().bookingView(NEXT.plusWeeks(1)))
        .isEqualTo("billable -380.00 for -4:00:00, pay 0.00 for 0:00:00");
  }

  @Test
  void companyMayAbsorbThem() {
    fourHoursAreCredited();
    story.does(amends.clawback(PAYOUT, ClawbackOption.ABSORB, 0));
    assertThat(story.told().clientHours("C")).isEqualTo(CLIENT_SIDE);
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Cr bank 2400.00, Dr receivable 3420.00, Dr cost-of-services 2400.00,"
            + " Dr adjustments 380.00, Cr services 3800.00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3420.00 for 36:00:00, pay 2400.00 for 40:00:00");
  }

  @Test
  void expertMayBearThem() {
    fourHoursAreCredited();
    story.does(amends.borneByTheExpert(PAYOUT, hours(4)));
    assertThat(story.told().clientHours("C")).isEqualTo(CLIENT_SIDE);
    assertThat(story.told().expertHours("C")).isEqualTo("paid 36:00:00, recovered 4:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Cr bank 2400.00, Dr expert-receivable 240.00, Dr receivable 3420.00,"
            + " Dr cost-of-services 2160.00, Dr adjustments 380.00, Cr services 3800.00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3420.00 for 36:00:00, pay 2160.00 for 36:00:00");
    assertThat(story.told().bookingView(NEXT.plusWeeks(1)))
        .isEqualTo("billable -380.00 for -4:00:00, pay -240.00 for -4:00:00");
  }

  @Test
  void theyMayBeSplitInSecondsAndMoneyFollows() {
    fourHoursAreCredited();
    assertThat(story.refusal(amends.clawback(PAYOUT, ClawbackOption.SPLIT, hours(5))))
        .isEqualTo("clawback/seconds-do-not-fit");
    story.does(amends.clawback(PAYOUT, ClawbackOption.SPLIT, hours(1)));
    assertThat(story.told().expertHours("C")).isEqualTo("paid 39:00:00, recovered 1:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Cr bank 2400.00, Dr expert-receivable 60.00, Dr receivable 3420.00,"
            + " Dr cost-of-services 2340.00, Dr adjustments 380.00, Cr services 3800.00");
  }

  @Test
  void goodwillIsTheHousesOwnAndAsksNobody() {
    story.on("2026-02-17");
    amends.takenOff("let-off", invoice, hours(2), RemovalReason.GOODWILL);
    amends.takenOff("two-hours", invoice, hours(2), RemovalReason.FRAUD);
    story.until("payout.clawback-proposed", 1);
    assertThat(story.told().reasons("payout.clawback-proposed")).containsExactly("FRAUD, case-7");
  }

  /** The raise of what was paid is due with the next payout; the seconds are paid already. */
  @Test
  void hoursPaidAtAnOlderRateAreAClawbackAndNotTakenOffTheNextPayout() {
    story.on("2026-02-16");
    amends.rate("C", "2026-02-02", "95", "66");
    story.until("timesheet.hours-repriced", 1);
    fourHoursAreCredited();
    story.does(amends.borneByTheExpert(PAYOUT, hours(4))).paidOut(NEXT);
    assertThat(story.told().payouts())
        .containsExactly(
            PAYOUT + " 2400.00 paid", "2026-02-09@iso:xenia:main:USD:bank 216.00 paid");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 36:00:00, recovered 4:00:00");
  }

  @Test
  void whatWasProposedByHandIsNotProposedAgainAndStopsNothing() {
    story.on("2026-02-17");
    ItemId friday = new ItemId("C:2026-02-02@iso/1p4");
    story.does(new ProposeClawback(
        new PayoutId(PAYOUT),
        List.of(new Asked(friday, hours(8))),
        ClawbackCause.NOT_WORKED,
        "seen first",
        "by hand",
        story.now(),
        ANNA));
    amends.takenOff("friday", invoice, hours(8), RemovalReason.FRAUD);
    amends.takenOff("and-thursday", invoice, hours(8), RemovalReason.FRAUD);
    story.until("payout.clawback-proposed", 2);
    assertThat(story.told().reasons("payout.clawback-proposed"))
        .containsExactly("seen first", "FRAUD, case-7");
  }

  @Test
  void whatTheExpertBearsGetsNothingOfALaterRaise() {
    fourHoursAreCredited();
    story.does(amends.borneByTheExpert(PAYOUT, hours(4)));
    amends.rate("C", "2026-02-02", "95", "66");
    story.until("timesheet.hours-repriced", 1).paidOut(NEXT);
    assertThat(story.told().payouts()).contains("2026-02-09@iso:xenia:main:USD:bank 216.00 paid");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 36:00:00, recovered 4:00:00");
    story.isTheSameMadeAgain();
  }

  @Test
  void paidInvoiceIsCreditedToTheClientsBalanceThenRefundedAndOffset() {
    story.on("2026-02-16");
    amends.received("wire-1", "lab", "3800.00", invoice);
    fourHoursAreCredited();
    story.does(amends.clawback(PAYOUT, ClawbackOption.ABSORB, 0));
    assertThat(story.told().due(invoice)).isEqualTo("0.00");
    assertThat(story.told().clientHours("C")).isEqualTo(CLIENT_SIDE);
    assertThat(story.told().accounts())
        .isEqualTo("Dr bank 1400.00, Dr cost-of-services 2400.00, Cr client-balance 380.00,"
            + " Dr adjustments 380.00, Cr services 3800.00");

    amends.balanceRefunded("four-hours", "80.00");
    story.works("C", "2026-02-10", hours(8));
    story.approved(NEXT).invoiced(NEXT);
    String next = story.told().invoiceIds().getLast();
    amends.balanceOffset("four-hours", next);
    assertThat(story.told().due(next)).isEqualTo("460.00");
    assertThat(story.told().accounts())
        .isEqualTo("Dr bank 1320.00, Dr receivable 460.00, Dr cost-of-services 2880.00,"
            + " Cr expert-payable:accrued 480.00, Dr adjustments 380.00,"
            + " Cr services 4560.00");
    story.isTheSameMadeAgain();
  }
}
