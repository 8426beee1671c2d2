package dev.hourbook.ledger.voucher;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.USD;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.voucher.VoucherCommand.ExpireVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.PostVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReserveVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReverseVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.VoidVoucher;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherExpired;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherPosted;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReserved;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherVoided;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

/** What is held is posted, void or expired, once, and never with more than is held. */
class PendingVoucherTest {

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

  @Test
  void pendingIsNotPostedBeforeItWasThere() {
    PostVoucher early = new PostVoucher(RENT, DAY.minusDays(1), List.of(), BOB, AT, ANN);
    fixture
        .given(reserved())
        .when(early)
        .expectExceptionDetails(
            new VoucherRefusal.BeforeWhatItFollows(RENT, DAY.minusDays(1), DAY));
    fixture
        .given(reserved())
        .when(new PostVoucher(RENT, DAY, List.of(), BOB, AT, ANN))
        .expectEvents(new VoucherPosted(RENT, DAY, LINES, LINES, ANN, BOB));
  }
}
