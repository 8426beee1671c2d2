package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.books.Approvals.BILL;
import static dev.hourbook.ledger.books.Approvals.FRIDAY;
import static dev.hourbook.ledger.books.Approvals.PAY;
import static dev.hourbook.ledger.books.Approvals.hour;
import static dev.hourbook.ledger.books.DocumentExamples.CANCELLED;
import static dev.hourbook.ledger.books.DocumentExamples.INVOICE;
import static dev.hourbook.ledger.books.DocumentExamples.ISSUED;
import static dev.hourbook.ledger.books.DocumentExamples.PAID;
import static dev.hourbook.ledger.books.DocumentExamples.PAYOUT;
import static dev.hourbook.ledger.books.DocumentExamples.VALUE_DATE;
import static dev.hourbook.ledger.books.DocumentExamples.invoice;
import static dev.hourbook.ledger.books.DocumentExamples.payout;
import static dev.hourbook.ledger.books.Shown.moves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Rate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hour at 95 and 60, approved, on its way through an invoice and a payout. */
class DocumentsTest {

  private final JournalInMemory journal = new JournalInMemory();

  @BeforeEach
  void approve() {
    journal.post(Books.book(hour(), FRIDAY));
  }

  @Test
  void invoiceMovesItsItemsUnderItsOwnIdOnItsOwnDay() {
    Booking booking = Books.book(invoice(BILL, 3_600), FRIDAY);
    journal.post(booking);
    assertThat(booking.bookedOn()).isEqualTo(ISSUED);
    assertThat(moves(booking))
        .containsExactly(
            "assets:receivable:unbilled > assets:receivable",
            "time:client:unbilled > time:client:invoiced");
    assertThat(journal.balance(Account.UNBILLED)).isZero();
    assertThat(of(Account.RECEIVABLE, INVOICE)).isEqualTo(9_500);
    assertThat(of(Account.CLIENT_INVOICED, INVOICE)).isEqualTo(3_600);
    assertThat(journal.balance(Account.SERVICES)).isEqualTo(-9_500);
  }

  @Test
  void documentOfAnInvoiceIsTheOneThatHoldsItsItems() {
    assertThat(INVOICE).startsWith("invoice:acme/USD/");
    assertThat(Shown.moved(Books.book(invoice(BILL, 3_600), FRIDAY)))
        .allMatch(move -> INVOICE.equals(move.document()));
  }

  @Test
  void invoiceOfNoMoneyMovesOnlySeconds() {
    assertThat(moves(Books.book(invoice(Rate.of("0", BILL.currency()), 3_600), FRIDAY)))
        .containsExactly("time:client:unbilled > time:client:invoiced");
    assertThat(moves(Books.book(invoice(BILL, 0), FRIDAY))).isEmpty();
  }

  @Test
  void plannedPayoutReservesWhatItsItemsEarned() {
    Booking booking = Books.book(payout(PAY.worth(3_600)), FRIDAY);
    journal.post(booking);
    assertThat(booking.bookedOn()).isEqualTo(FRIDAY);
    assertThat(moves(booking))
        .containsExactly(
            "liabilities:expert-payable:accrued > liabilities:expert-payable:reserved",
            "time:expert:accrued > time:expert:reserved");
    assertThat(journal.balance(Account.EXPERT_PAYABLE_ACCRUED)).isZero();
    assertThat(of(Account.EXPERT_PAYABLE_RESERVED, PAYOUT)).isEqualTo(-6_000);
    assertThat(of(Account.EXPERT_RESERVED, PAYOUT)).isEqualTo(3_600);
  }

  @Test
  void paidPayoutLeavesTheBankOnItsValueDate() {
    journal.post(Books.book(payout(PAY.worth(3_600)), FRIDAY));
    Booking booking = Books.book(PAID, FRIDAY);
    journal.post(booking);
    assertThat(booking.bookedOn()).isEqualTo(VALUE_DATE);
    assertThat(journal.balance(Account.EXPERT_PAYABLE_RESERVED)).isZero();
    assertThat(of(Account.BANK, PAYOUT)).isEqualTo(-6_000);
    assertThat(of(Account.EXPERT_PAID, PAYOUT)).isEqualTo(3_600);
    assertThat(journal.balance(Account.PAYOUTS_IN_TRANSIT)).isZero();
  }

  @Test
  void cancelledPayoutGivesBackWhatItReserved() {
    journal.post(Books.book(payout(PAY.worth(3_600)), FRIDAY));
    Booking booking = Books.book(CANCELLED, FRIDAY);
    journal.post(booking);
    assertThat(booking.bookedOn()).isEqualTo(FRIDAY);
    assertThat(journal.balance(Account.EXPERT_PAYABLE_RESERVED)).isZero();
    assertThat(journal.balance(Account.EXPERT_PAYABLE_ACCRUED)).isEqualTo(-6_000);
    assertThat(journal.balance(Account.EXPERT_ACCRUED)).isEqualTo(3_600);
    journal.post(Books.book(payout(PAY.worth(3_600)), FRIDAY));
    assertThat(journal.balance(Account.EXPERT_PAYABLE_ACCRUED)).isZero();
  }

  @Test
  void payoutThatWasGivenBackHoldsNothingToPay() {
    journal.post(Books.book(payout(PAY.worth(3_600)), FRIDAY));
    journal.post(Books.book(CANCELLED, FRIDAY));
    assertThatIllegalStateException().isThrownBy(() -> journal.post(Books.book(PAID, FRIDAY)));
  }

  private long of(Account account, String document) {
    return journal.sum(
        key -> key.account() == account && document.equals(key.dimensions().document()));
  }
}
