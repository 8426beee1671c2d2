package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.NEXT;
import static dev.hourbook.api.company.Story.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The correction matrix: forty hours were billed to one client and worked for another. */
class WrongProjectTest {

  private static final PayWeek CORRECTED = NEXT.plusWeeks(1);
  private static final String PAYOUT = "2026-02-02@iso:xenia:main:USD:bank";
  private static final String FORTY_HOURS = "week 2026-02-02 40 h at 95.00 = 3800.00";

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
    assertThat(story.told().accountsOf("C"))
        .isEqualTo("Dr adjustments 3800.00, Cr services 3800.00");
    assertThat(story.told().accountsOf("B"))
        .isEqualTo("Dr receivable 4000.00, Dr cost-of-services 2400.00,"
            + " Cr expert-payable:accrued 2400.00, Cr services 4000.00");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 4000.00 for 40:00:00, pay 2400.00 for 40:00:00");
    assertThat(story.told().bookingView(CORRECTED))
        .isEqualTo("billable 200.00 for 0:00:00, pay 0.00 for 0:00:00");
  }

  @Test
  void hoursThatWereRightAtFirstGoBack() {
    story.paidOut(WEEK);
    story.client("firm").card("Tax law", "100", "60").signs("B", "firm", "xenia", "Tax law");
    story.on("2026-02-17");
    amends.released("not-yours", invoice);
    story.does(amends.repointing("C", "B"), amends.repointing("B", "C"));
    story.invoiced(WEEK);
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 40:00:00, repointed 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00, repointed 40:00:00");
    assertThat(story.told().accountsOf("C"))
        .isEqualTo("Cr bank 2400.00, Dr receivable 3800.00, Dr cost-of-services 2400.00,"
            + " Dr adjustments 3800.00, Cr services 7600.00");
    story.isTheSameMadeAgain();
  }

  @Test
  void secondsPaidUnderTheWrongContractAreNotPaidAgain() {
    story.paidOut(WEEK);
    xeniaWorkedForTheFirmInstead("100", "66");
    assertThat(story.told().expertHours("C"))
        .isEqualTo("accrued -40:00:00, paid 40:00:00," + " repointed 40:00:00");
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
}
