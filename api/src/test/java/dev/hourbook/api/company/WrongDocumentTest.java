package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.NEXT;
import static dev.hourbook.api.company.Story.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The correction matrix: forty hours were worked and billed, but under the wrong purchase order or
 * to the wrong address.
 */
class WrongDocumentTest {

  private static final PayWeek CORRECTED = NEXT.plusWeeks(1);
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
}
