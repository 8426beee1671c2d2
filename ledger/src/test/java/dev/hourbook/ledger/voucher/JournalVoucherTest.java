package dev.hourbook.ledger.voucher;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.AccountKind;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.voucher.VoucherCommand.RecordVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReverseVoucher;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherRecorded;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherReversed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
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

  private TestExecutor<JournalVoucher> nothing() {
    return fixture.givenNoPriorActivity();
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
  void isNotTakenBackBeforeItWasBooked() {
    LocalDate before = DAY.minusDays(1);
    fixture
        .given(recorded())
        .when(new ReverseVoucher(RENT, before, "typo", BOB, AT, ANN))
        .expectExceptionDetails(new VoucherRefusal.BeforeWhatItFollows(RENT, before, DAY));
  }

  @Test
  void oneWhoAsksDoesNotApproveUnderAnotherSpelling() {
    Actor shouting = new Actor(ANN.key().toUpperCase(Locale.ROOT));
    nothing()
        .when(new RecordVoucher(RENT, DAY, LINES, "March", shouting, AT, ANN))
        .expectExceptionDetails(new VoucherRefusal.SamePersonTwice(RENT, ANN));
  }
}
