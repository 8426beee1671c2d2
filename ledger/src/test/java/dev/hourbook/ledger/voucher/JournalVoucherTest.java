package dev.hourbook.ledger.voucher;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.AccountKind;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.voucher.VoucherCommand.ExpireVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.PostVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.RecordVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReserveVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReverseVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.VoidVoucher;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherExpired;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherPosted;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherRecorded;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReserved;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReversed;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherVoided;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalVoucherTest {

  private static final VoucherId RENT = VoucherId.of("erp", "1");
  private static final LocalDate DAY = LocalDate.parse("2026-03-04");
  private static final LocalDate LAST = LocalDate.parse("2026-03-31");
  private static final Instant AT = Instant.parse("2026-03-04T09:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final List<VoucherLine> LINES = lines("1000.00");

  private final AggregateTestFixture<JournalVoucher> fixture =
      new AggregateTestFixture<>(JournalVoucher.class);

  private static List<VoucherLine> lines(String amount) {
    Money rent = Money.of(amount, USD);
    return List.of(
        VoucherLine.of(Account.OPERATING_RENT, rent), VoucherLine.of(Account.BANK, rent.negated()));
  }

  private static RecordVoucher record(List<VoucherLine> lines) {
    return new RecordVoucher(RENT, DAY, lines, "March", BOB, AT, ANN);
  }

  private static VoucherRecorded recorded() {
    return new VoucherRecorded(RENT, DAY, LINES, "March", ANN, BOB);
  }

  private static VoucherReserved reserved() {
    return new VoucherReserved(RENT, DAY, LAST, LINES, "March", ANN, BOB);
  }

  private TestExecutor<JournalVoucher> nothing() {
    return fixture.givenNoPriorActivity();
  }

  private static PostVoucher post(List<VoucherLine> lines, Instant at) {
    return new PostVoucher(RENT, LAST, lines, BOB, at, ANN);
  }

  @Test
  void booksBalancedLinesAsTheyAre() {
    nothing().when(record(LINES)).expectEvents(recorded());
  }

  @Test
  void refusesLinesThatDoNotBalanceInEachCurrency() {
    Money euros = Money.of("1000.00", Currency.getInstance("EUR"));
    List<VoucherLine> mixed =
        List.of(LINES.getFirst(), VoucherLine.of(Account.BANK, euros.negated()));
    Refusal off = new VoucherRefusal.Unbalanced(RENT, euros.negated());
    nothing().when(record(mixed)).expectExceptionDetails(off);
  }

  @Test
  void refusesAnEntryOfNothing() {
    Refusal nothing = new VoucherRefusal.NothingBooked(RENT);
    nothing().when(record(List.of())).expectExceptionDetails(nothing);
    nothing().when(record(lines("0.00"))).expectExceptionDetails(nothing);
  }

  @Test
  void refusesOnePersonForBothAndNoReason() {
    nothing()
        .when(new RecordVoucher(RENT, DAY, LINES, "March", ANN, AT, ANN))
        .expectExceptionDetails(new VoucherRefusal.SamePersonTwice(RENT, ANN));
    nothing()
        .when(new RecordVoucher(RENT, DAY, LINES, " ", BOB, AT, ANN))
        .expectExceptionDetails(new VoucherRefusal.WithoutReason(RENT));
  }

  /** What clients and experts owe or are owed is the sum of their documents, for ever. */
  @ParameterizedTest
  @EnumSource
  void whatDocumentsMoveNoHandMoves(Account account) {
    String path = account.path();
    boolean documents = account.kind() == AccountKind.TIME
        || account.kind() == AccountKind.REVENUE
        || (path.contains("receivable") && !path.contains("tax"))
        || path.contains("expert-payable")
        || path.contains("cost-of-services")
        || path.contains("unapplied")
        || path.contains("client-balance")
        || path.contains("memo")
        || path.contains("opening");
    if (documents) {
      assertThat(ByHand.mayBook(account)).as(path).isFalse();
    }
    if (path.startsWith("expenses:operating:")) {
      assertThat(ByHand.mayBook(account)).as(path).isTrue();
    }
  }

  @Test
  void refusesAnAccountOfDocuments() {
    Money rent = Money.of("1.00", USD);
    List<VoucherLine> wrong = List.of(
        VoucherLine.of(Account.RECEIVABLE, rent), VoucherLine.of(Account.BANK, rent.negated()));
    nothing()
        .when(record(wrong))
        .expectExceptionDetails(new VoucherRefusal.NotByHand(Account.RECEIVABLE));
  }

  @Test
  void isReversedByItsOppositeOnce() {
    ReverseVoucher reverse = new ReverseVoucher(RENT, LAST, "typo", BOB, AT, ANN);
    VoucherReversed reversed = new VoucherReversed(RENT, LAST, lines("-1000.00"), "typo", ANN, BOB);
    fixture.given(recorded()).when(reverse).expectEvents(reversed);
    fixture
        .given(recorded(), reversed)
        .when(reverse)
        .expectExceptionDetails(new VoucherRefusal.WrongState(RENT, "reversed", "posted"));
  }

  @Test
  void pendingIsPostedInFullOrInPartAndTheRestReleased() {
    fixture
        .given(reserved())
        .when(post(List.of(), AT))
        .expectEvents(new VoucherPosted(RENT, LAST, LINES, LINES, ANN, BOB));
    fixture
        .given(reserved())
        .when(post(lines("999.99"), AT))
        .expectEvents(new VoucherPosted(RENT, LAST, lines("999.99"), LINES, ANN, BOB));
  }

  @Test
  void pendingIsNeverPostedWithMoreThanItHolds() {
    List<VoucherLine> more = lines("1000.01");
    fixture
        .given(reserved())
        .when(post(more, AT))
        .expectExceptionDetails(new VoucherRefusal.MoreThanHeld(RENT, more.getFirst()));
    List<VoucherLine> twice =
        List.of(LINES.getFirst(), LINES.getFirst(), LINES.getLast(), LINES.getLast());
    fixture
        .given(reserved())
        .when(post(twice, AT))
        .expectExceptionDetails(new VoucherRefusal.MoreThanHeld(RENT, LINES.getFirst()));
  }

  @Test
  void pendingIsResolvedOnce() {
    VoucherPosted posted = new VoucherPosted(RENT, LAST, LINES, LINES, ANN, BOB);
    VoucherVoided voided = new VoucherVoided(RENT, LINES, "no", ANN);
    Refusal twice = new VoucherRefusal.WrongState(RENT, "posted", "pending");
    VoidVoucher cancel = new VoidVoucher(RENT, "no", AT, ANN);
    fixture.given(reserved()).when(cancel).expectEvents(voided);
    fixture.given(reserved(), posted).when(cancel).expectExceptionDetails(twice);
    fixture.given(reserved(), posted).when(post(LINES, AT)).expectExceptionDetails(twice);
    fixture
        .given(reserved(), voided)
        .when(post(LINES, AT))
        .expectExceptionDetails(new VoucherRefusal.WrongState(RENT, "void", "pending"));
  }

  /** The last day is whole; from the next one on it can do nothing but expire. */
  @Test
  void pendingExpiresAfterItsLastDayByTheCommandsTime() {
    ExpireVoucher tooEarly = new ExpireVoucher(RENT, APRIL.minusNanos(1), ANN);
    ExpireVoucher expire = new ExpireVoucher(RENT, APRIL, ANN);
    fixture
        .given(reserved())
        .when(tooEarly)
        .expectExceptionDetails(new VoucherRefusal.NotExpired(RENT, LAST));
    fixture
        .given(reserved())
        .when(post(LINES, APRIL.minusNanos(1)))
        .expectSuccessfulHandlerExecution();
    fixture
        .given(reserved())
        .when(post(LINES, APRIL))
        .expectExceptionDetails(new VoucherRefusal.TooLate(RENT, LAST));
    fixture.given(reserved()).when(expire).expectEvents(new VoucherExpired(RENT, LAST, LINES, ANN));
  }

  @Test
  void pendingIsNotReversedAndNotReservedForThePast() {
    fixture
        .given(reserved())
        .when(new ReverseVoucher(RENT, LAST, "typo", BOB, AT, ANN))
        .expectExceptionDetails(new VoucherRefusal.WrongState(RENT, "pending", "posted"));
    nothing()
        .when(new ReserveVoucher(RENT, DAY.minusDays(1), LINES, "March", BOB, AT, ANN))
        .expectExceptionDetails(new VoucherRefusal.TooLate(RENT, DAY.minusDays(1)));
    nothing()
        .when(new ReserveVoucher(RENT, LAST, LINES, "March", BOB, AT, ANN))
        .expectEvents(reserved());
  }
}
