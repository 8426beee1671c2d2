package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.NEXT;
import static dev.hourbook.api.company.Story.WEEK;
import static dev.hourbook.api.company.Story.hours;
import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideAppeal;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RemoveHours;
import dev.hourbook.ledger.timesheet.Verdict;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The correction matrix: four of forty hours were removed, and the expert appeals in time. */
class AppealedHoursTest {

  private static final String APPEAL = "appeal-open C:2026-02-02@iso#1";

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

  private void fourHoursAreRemovedAndTheRestIsSettled() {
    story.does(amends.removal("C", hours(4), RemovalReason.FRAUD));
    story.invoiced(WEEK).paidOut(WEEK).on("2026-02-17");
    story.does(amends.appeal("C", 1, "xenia"));
  }

  @Test
  void upheldTheHoursComeBackInTheirOwnWeekAndAreBilledAndPaid() {
    fourHoursAreRemovedAndTheRestIsSettled();
    assertThat(story.told().matters(WEEK)).contains(APPEAL);
    story.on("2026-02-18").does(amends.verdict("C", 1, Verdict.UPHELD));

    assertThat(story.told().matters(WEEK)).doesNotContain(APPEAL);
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 36:00:00, unbilled 4:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 4:00:00, paid 36:00:00");
    story.invoiced(NEXT).paidOut(NEXT);
    assertThat(story.told().invoices())
        .containsExactly(
            "INV-2026-0001 lab: week 2026-02-02 36 h at 95.00 = 3420.00",
            "INV-2026-0002 lab: week 2026-02-02 4 h at 95.00 = 380.00");
    assertThat(story.told().payouts()).contains("2026-02-09@iso:xenia:main:USD:bank 240.00 paid");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3800.00 for 40:00:00, pay 2400.00 for 40:00:00");
    assertThat(story.told().bookingView(NEXT.plusWeeks(1)))
        .isEqualTo("billable 380.00 for 4:00:00, pay 240.00 for 4:00:00");
    story.isTheSameMadeAgain();
  }

  @Test
  void dismissedTheyStayAway() {
    fourHoursAreRemovedAndTheRestIsSettled();
    story.does(amends.verdict("C", 1, Verdict.DISMISSED));
    assertThat(story.told().matters(WEEK)).doesNotContain(APPEAL);
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 36:00:00, removed 4:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 36:00:00, removed 4:00:00");
    assertThat(story.refusal(amends.verdict("C", 1, Verdict.UPHELD)))
        .isEqualTo("appeal/nothing-appealed");
    assertThat(story.refusal(amends.appeal("C", 1, "xenia"))).isEqualTo("appeal/appealed-already");
  }

  @Test
  void creditedHoursComeBackToBeBilledAgainAtTheRateThatHoldsByNow() {
    story.invoiced(WEEK);
    String invoice = story.told().invoiceIds().getFirst();
    amends.takenOff("four-hours", invoice, hours(4), RemovalReason.FRAUD);
    amends.rate("C", "2026-02-02", "100", "60");
    story.until("timesheet.hours-repriced", 1).does(amends.appeal("C", 1, "xenia"));
    story.does(amends.verdict("C", 1, Verdict.UPHELD)).until("timesheet.hours-repriced", 2);

    assertThat(story.told().due(invoice)).isEqualTo("3420.00");
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 40:00:00");
    story.invoiced(NEXT);
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 4000.00 for 40:00:00, pay 2400.00 for 40:00:00");
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 40:00:00");
  }

  @Test
  void appealIsInTimeAboutPayThatWasTakenAndDecidedBySomebodyElse() {
    story.does(amends.removal("C", hours(4), RemovalReason.FRAUD));
    story.does(removal(hours(2), Side.BILL));
    assertThat(story.refusal(amends.appeal("C", 3, "xenia"))).isEqualTo("appeal/unknown-removal");
    assertThat(story.refusal(amends.appeal("C", 2, "xenia"))).isEqualTo("appeal/no-pay-taken");
    assertThat(story.refusal(amends.verdict("C", 1, Verdict.UPHELD)))
        .isEqualTo("appeal/nothing-appealed");
    story.does(amends.appeal("C", 1, "xenia"));
    assertThat(decidedBy(ANNA)).as("who asked").isEqualTo("appeal/not-an-outsider");
    assertThat(decidedBy(BEN)).as("who approved").isEqualTo("appeal/not-an-outsider");
    assertThat(decidedBy(new Actor("expert:xenia"))).isEqualTo("appeal/not-an-outsider");
    assertThat(decidedBy(Actor.system("mercy"))).isEqualTo("appeal/not-an-outsider");

    story.does(removal(hours(1), Side.PAY));
    story.on("2026-02-25");
    assertThat(story.refusal(amends.appeal("C", 3, "xenia"))).isEqualTo("appeal/too-late");
  }

  private RemoveHours removal(long seconds, Side side) {
    return amends.removal("C", seconds, Set.of(side), amends.because(RemovalReason.SPAM));
  }

  private String decidedBy(Actor by) {
    return story.refusal(
        new DecideAppeal(story.sheet("C"), 1, Verdict.UPHELD, "as heard", story.now(), by));
  }
}
