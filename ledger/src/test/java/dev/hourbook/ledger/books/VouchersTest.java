package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.voucher.VoucherEvent;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherExpired;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherPosted;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherRecorded;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReserved;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReversed;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherVoided;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A commitment of 1,000.00 for marketing, and what becomes of it in the books. */
class VouchersTest {

  private static final VoucherId FAIR = new VoucherId("fair");
  private static final LocalDate MAY = LocalDate.parse("2026-05-04");
  private static final LocalDate END = LocalDate.parse("2026-05-31");
  private static final LocalDate TODAY = LocalDate.parse("2026-06-09");
  private static final VoucherEvent HELD =
      new VoucherReserved(FAIR, MAY, END, lines("1000.00"), "fair", ANN, BOB);

  private final JournalInMemory journal = new JournalInMemory();

  private static List<VoucherLine> lines(String amount) {
    Money money = Money.of(amount, USD);
    return List.of(
        VoucherLine.of(Account.OPERATING_MARKETING, money),
        VoucherLine.of(Account.ACCOUNTS_PAYABLE, money.negated()));
  }

  private void book(VoucherEvent... events) {
    Stream.of(events).forEach(event -> journal.post(Books.book(event, TODAY)));
  }

  private void holds(long marketing, long pending) {
    assertThat(journal.balance(Account.OPERATING_MARKETING)).isEqualTo(marketing);
    assertThat(journal.balance(Account.ACCOUNTS_PAYABLE)).isEqualTo(-marketing);
    assertThat(journal.balance(Account.PENDING_DEBITS)).isEqualTo(pending);
    assertThat(journal.balance(Account.PENDING_CREDITS)).isEqualTo(-pending);
  }

  @Test
  void whatIsPendingStandsInMemoAccountsAlone() {
    book(HELD);
    holds(0, 1_000_00);
  }

  @Test
  void whatIsPostedInPartReleasesTheRest() {
    VoucherPosted posted =
        new VoucherPosted(FAIR, END, lines("900.00"), lines("1000.00"), ANN, BOB);
    book(HELD, posted);
    holds(900_00, 0);
    assertThat(Books.book(posted, TODAY).bookedOn()).isEqualTo(END);
  }

  @Test
  void whatIsVoidedOrExpiredLeavesNothing() {
    VoucherExpired expired = new VoucherExpired(FAIR, END, lines("1000.00"), ANN);
    book(HELD, new VoucherVoided(FAIR, lines("1000.00"), "no fair", ANN), HELD, expired);
    holds(0, 0);
    assertThat(Books.book(expired, TODAY).bookedOn()).isEqualTo(END.plusDays(1));
  }

  @Test
  void whatIsReversedIsZeroAndBothStandUnderTheVoucher() {
    VoucherRecorded recorded = new VoucherRecorded(FAIR, MAY, lines("1000.00"), "fair", ANN, BOB);
    book(recorded);
    holds(1_000_00, 0);
    book(new VoucherReversed(FAIR, END, lines("-1000.00"), "twice", ANN, BOB));
    holds(0, 0);
    assertThat(journal.keys())
        .allMatch(key -> "voucher:fair".equals(key.dimensions().document()));
  }
}
