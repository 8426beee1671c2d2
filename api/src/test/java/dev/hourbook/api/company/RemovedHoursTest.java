package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.NEXT;
import static dev.hourbook.api.company.Story.WEEK;
import static dev.hourbook.api.company.Story.hours;
import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hourbook.api.intake.IntakeResult;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The correction matrix: the same hours twice, and hours that are taken away for a reason. */
class RemovedHoursTest {

  private static final String PAYOUT = "2026-02-02@iso:xenia:main:USD:bank";

  private final Story story = Story.begins();
  private final Amends amends = new Amends(story);

  @AfterEach
  void theBookIsSound() {
    story.close();
  }

  @Test
  void sameSourceIdIsRecordedOnce() {
    story.xeniaWorksForTheLab().on("2026-02-08");
    story.says("tracker-7", "C", "2026-02-03", hours(8));
    IntakeResult again = story.says("tracker-7", "C", "2026-02-03", hours(8));
    assertThat(again.recorded()).isZero();
    assertThat(again.repeated()).isEqualTo(1);
    IntakeResult other = story.says("tracker-7", "C", "2026-02-03", hours(9));
    assertThat(other.conflicts()).hasSize(1);
    assertThat(story.told().clientHours("C")).isEqualTo("submitted 8:00:00");
  }

  private void acceptedUnderAnotherId() {
    story.xeniaWorksForTheLab().on("2026-02-08");
    story.says("tracker-7", "C", "2026-02-03", hours(8));
    story.says("sheet-7", "C", "2026-02-03", hours(8));
    story.on("2026-02-10").approved(WEEK);
  }

  @Test
  void duplicateUnderAnotherIdIsRemovedWhereItStandsUnbilled() {
    acceptedUnderAnotherId();
    story.on("2026-02-17").does(amends.removal("C", hours(8), RemovalReason.DUPLICATE));
    assertThat(story.told().clientHours("C")).isEqualTo("removed 8:00:00, unbilled 8:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 8:00:00, removed 8:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Dr receivable:unbilled 760.00, Dr cost-of-services 480.00,"
            + " Cr expert-payable:accrued 480.00, Dr adjustments 760.00,"
            + " Cr services 1520.00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 760.00 for 8:00:00, pay 480.00 for 8:00:00");
    assertThat(story.told().bookingView(NEXT.plusWeeks(1)))
        .isEqualTo("billable -760.00 for -8:00:00, pay -480.00 for -8:00:00");
  }

  @Test
  void duplicateThatIsInvoicedAndPaidIsCreditedAndClawedBack() {
    acceptedUnderAnotherId();
    story.invoiced(WEEK).paidOut(WEEK).on("2026-02-17");
    String invoice = story.told().invoiceIds().getFirst();
    amends.takenOff("twice", invoice, hours(8), RemovalReason.DUPLICATE);
    story.until("payout.clawback-proposed", 1).does(amends.borneByTheExpert(PAYOUT, hours(8)));
    assertThat(story.told().due(invoice)).isEqualTo("760.00");
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 8:00:00, removed 8:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 8:00:00, recovered 8:00:00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 760.00 for 8:00:00, pay 480.00 for 8:00:00");
  }

  @Test
  void removalNeedsAReasonEvidencePeopleAndNoticeBeforeThePayoutIsLocked() {
    story.aWeekIsApproved();
    Instant now = story.now();
    Instant appeal = now.plus(Duration.ofDays(14));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Removal(RemovalReason.FRAUD, " ", now, appeal, BEN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Removal(RemovalReason.FRAUD, "case-7", now, now, BEN));
    Instant later = now.plusSeconds(1);
    assertThat(refused(new Removal(RemovalReason.FRAUD, "case-7", later, appeal, BEN)))
        .isEqualTo("correction/no-notice-yet");
    assertThat(refused(new Removal(RemovalReason.FRAUD, "case-7", now, appeal, ANNA)))
        .isEqualTo("correction/same-person-twice");
    Actor rule = Actor.system("quality-score");
    assertThat(refused(new Removal(RemovalReason.FRAUD, "case-7", now, appeal, rule)))
        .isEqualTo("value/out-of-bounds");

    story.planned(WEEK);
    assertThat(refused(amends.because(RemovalReason.FRAUD)))
        .as("once a payout has them, no notice is early enough")
        .isEqualTo("claim/item-taken");
    assertThat(story.told().clientHours("C")).isEqualTo("unbilled 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("reserved 40:00:00");
  }

  private String refused(Removal removal) {
    return story.refusal(amends.removal("C", hours(4), Set.of(Side.BILL, Side.PAY), removal));
  }

  @Test
  void removalBeforeInvoiceAndPayoutIsInTheBooksWithItsReason() {
    story.aWeekIsApproved().does(amends.removal("C", hours(4), RemovalReason.SPAM));
    story.invoiced(WEEK).paidOut(WEEK);
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 36:00:00, removed 4:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 36:00:00, removed 4:00:00");
    assertThat(story.told().invoices())
        .containsExactly("INV-2026-0001 lab: week 2026-02-02 36 h at 95.00 = 3420.00");
    assertThat(story.told().removals())
        .containsExactly("SPAM case-7 noticed 2026-02-10T10:00:00Z appeal 2026-02-24T10:00:00Z"
            + " by user:anna and user:ben");
    story.isTheSameMadeAgain();
  }
}
