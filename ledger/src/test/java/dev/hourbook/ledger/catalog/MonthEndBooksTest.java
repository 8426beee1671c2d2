package dev.hourbook.ledger.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.books.Booking;
import dev.hourbook.ledger.books.Books;
import dev.hourbook.ledger.books.JournalInMemory;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.period.PeriodEvent.EstimateBooked;
import dev.hourbook.ledger.period.PeriodEvent.EstimateReversed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An hour at 95 and 60, undecided at the end of February, of which 98 of 100 are counted on. */
class MonthEndBooksTest {

  private static final LocalDate RECORDED = LocalDate.parse("2026-03-03");

  private final JournalInMemory journal = new JournalInMemory();

  @Test
  void estimateIsOnLinesOfItsOwnOnTheLastDay() {
    Booking booking = book(EstimateBooked.class);
    List<Posting> legs = journal.post(booking);
    assertThat(booking.bookedOn()).isEqualTo(LocalDate.parse("2026-02-28"));
    assertThat(legs.stream().map(leg -> leg.account().path() + " " + leg.amount()))
        .containsExactly(
            "assets:receivable:unbilled:estimated 9310",
            "revenue:services:estimated -9310",
            "expenses:cost-of-services:estimated 5880",
            "liabilities:expert-payable:estimated -5880");
  }

  @Test
  void estimateSaysWhoseHoursOfWhichDayItCounts() {
    assertThat(journal.post(book(EstimateBooked.class))).allSatisfy(leg -> {
      assertThat(leg.servicedOn()).isEqualTo(LocalDate.parse("2026-02-27"));
      assertThat(leg.dimensions().client()).isEqualTo("acme");
      assertThat(leg.dimensions().project()).isEqualTo("scans");
      assertThat(leg.dimensions().discipline()).isEqualTo("Radiology");
      assertThat(leg.dimensions().expert()).isEqualTo("E-1");
      assertThat(leg.dimensions().contract()).isEqualTo("C-1");
      assertThat(leg.dimensions().week()).isEqualTo("2026-02-23@iso");
      assertThat(leg.dimensions().document()).isEqualTo("period:main:2026-02");
    });
  }

  @Test
  void reversalLeavesNothingOnTheFirstDayOfTheNextMonth() {
    journal.post(book(EstimateBooked.class));
    Booking reversal = book(EstimateReversed.class);
    journal.post(reversal);
    assertThat(reversal.bookedOn()).isEqualTo(LocalDate.parse("2026-03-01"));
    assertThat(Account.values())
        .allSatisfy(account -> assertThat(journal.balance(account)).isZero());
  }

  private static Booking book(Class<? extends LedgerEvent> kind) {
    return PeriodExamples.all()
        .filter(kind::isInstance)
        .map(event -> Books.book(event, RECORDED))
        .findFirst()
        .orElseThrow();
  }
}
