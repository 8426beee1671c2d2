package dev.hourbook.api.company;

import static dev.hourbook.api.company.Story.NEXT;
import static dev.hourbook.api.company.Story.WEEK;
import static dev.hourbook.api.company.Story.hours;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The correction matrix: hours that were forgotten. */
class MissingHoursTest {

  private final Story story = Story.begins();

  @BeforeEach
  void thirtyTwoHoursFromMondayToThursday() {
    story.xeniaWorksForTheLab().on("2026-02-06");
    for (int day = 2; day <= 5; day++) {
      story.works("C", "2026-02-0" + day, hours(8));
    }
  }

  @AfterEach
  void theBookIsSound() {
    story.close();
  }

  @Test
  void beforeTheLockTheyAreHoursLikeAllOthers() {
    story.on("2026-02-08").works("C", "2026-02-06", hours(8));
    story.on("2026-02-10").approved(WEEK).invoiced(WEEK).paidOut(WEEK);

    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    assertThat(story.told().invoices())
        .containsExactly("INV-2026-0001 lab: week 2026-02-02 40 h at 95.00 = 3800.00");
    assertThat(story.told().payouts())
        .containsExactly("2026-02-02@iso:xenia:main:USD:bank 2400.00 paid");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3800.00 for 40:00:00, pay 2400.00 for 40:00:00");
    assertThat(story.told().accounts())
        .isEqualTo("Cr bank 2400.00, Dr receivable 3800.00, Dr cost-of-services 2400.00,"
            + " Cr services 3800.00");
  }

  @Test
  void afterTheLockAndNotInvoicedTheyGoOnTheNextInvoiceAndPayoutLabelledWithTheirWeek() {
    story.on("2026-02-10").approved(WEEK).paidOut(WEEK);
    story.on("2026-02-17").works("C", "2026-02-06", hours(8));
    story.works("C", "2026-02-09", hours(8));
    story.approved(WEEK).approved(NEXT).invoiced(NEXT).paidOut(NEXT);

    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 48:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 48:00:00");
    assertThat(story.told().invoices())
        .containsExactly("INV-2026-0001 lab: week 2026-02-02 40 h at 95.00 = 3800.00,"
            + " week 2026-02-09 8 h at 95.00 = 760.00");
    assertThat(story.told().payouts())
        .containsExactly(
            "2026-02-02@iso:xenia:main:USD:bank 1920.00 paid",
            "2026-02-09@iso:xenia:main:USD:bank 960.00 paid");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3800.00 for 40:00:00, pay 2400.00 for 40:00:00");
    assertThat(story.told().bookingView(NEXT))
        .isEqualTo("billable 3040.00 for 32:00:00, pay 1920.00 for 32:00:00");
    assertThat(story.told().bookingView(NEXT.plusWeeks(1)))
        .isEqualTo("billable 1520.00 for 16:00:00, pay 960.00 for 16:00:00");
  }

  @Test
  void ofAnInvoicedWeekTheyGoOnASupplementaryInvoiceOfThatWeek() {
    story.on("2026-02-10").approved(WEEK).invoiced(WEEK).paidOut(WEEK);
    story.on("2026-02-17").works("C", "2026-02-06", hours(8));
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 32:00:00, submitted 8:00:00");
    story.approved(WEEK);
    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 32:00:00, unbilled 8:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("accrued 8:00:00, paid 32:00:00");
    story.invoiced(WEEK).paidOut(WEEK);

    assertThat(story.told().clientHours("C")).isEqualTo("invoiced 40:00:00");
    assertThat(story.told().expertHours("C")).isEqualTo("paid 40:00:00");
    assertThat(story.told().invoices())
        .containsExactly(
            "INV-2026-0001 lab: week 2026-02-02 32 h at 95.00 = 3040.00",
            "INV-2026-0002 lab: week 2026-02-02 8 h at 95.00 = 760.00");
    assertThat(story.told().payouts())
        .containsExactly(
            "2026-02-02@iso/2:xenia:main:USD:bank 480.00 paid",
            "2026-02-02@iso:xenia:main:USD:bank 1920.00 paid");
    assertThat(story.told().serviceView(WEEK))
        .isEqualTo("billable 3800.00 for 40:00:00, pay 2400.00 for 40:00:00");
    assertThat(story.told().bookingView(NEXT.plusWeeks(1)))
        .isEqualTo("billable 760.00 for 8:00:00, pay 480.00 for 8:00:00");
    story.isTheSameMadeAgain();
  }
}
