package dev.hourbook.ledger.bank;

import static dev.hourbook.ledger.contract.Agreements.ACME;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.bank.BankCommand.MatchBankLine;
import dev.hourbook.ledger.bank.BankCommand.UnmatchBankLine;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineImported;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineMatched;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineUnmatched;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRecorded;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRefunded;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherRecorded;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line is what its documents say it is, to the cent, and a document is nobody else's then. */
class MatchingTest {

  private static final BankLineId LINE = BankLineId.parse("main/1");
  private static final LocalDate DAY = LocalDate.parse("2026-03-04");
  private static final Instant AT = Instant.parse("2026-03-05T09:00:00Z");
  private static final ReceiptId RECEIPT = new ReceiptId("R-1");
  private static final PayRunId RUN = PayRunId.regular(PayWeek.parse("2026-02-23@iso"));
  private static final PayoutId PAYOUT = PayoutId.of(RUN, EVE, USD, Rail.BANK);
  private static final MovementId MONEY_IN = new MovementId("receipt:R-1", 1);
  private static final VoucherId FEE = new VoucherId("fee");

  private final StreamsInMemory streams = new StreamsInMemory()
      .add(
          RECEIPT,
          new ReceiptRecorded(RECEIPT, ACME, usd("100.00"), DAY, "wire", ANN),
          new ReceiptRefunded(RECEIPT, ACME, usd("30.00"), DAY, "back", ANN, BOB))
      .add(
          PAYOUT,
          new PayoutPlanned(PAYOUT, RUN, EVE, Rail.BANK, List.of(), 0, usd("60.00"), null),
          new PayoutPaid(PAYOUT, DAY, "sepa", ANN))
      .add(FEE, new VoucherRecorded(FEE, DAY, charges(), "charges", ANN, BOB));

  private final HeldInMemory held = new HeldInMemory();
  private final AggregateTestFixture<BankLine> fixture = new AggregateTestFixture<>(BankLine.class);

  @BeforeEach
  void ports() {
    fixture.registerInjectableResource(new BankMovements(streams));
    fixture.registerInjectableResource(held);
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  /** Two lines in the bank: charges, and a transfer between the house's own accounts. */
  private static List<VoucherLine> charges() {
    return List.of(
        VoucherLine.of(Account.BANK_CHARGES, usd("2.00")),
        VoucherLine.of(Account.BANK, usd("-2.00")),
        VoucherLine.of(Account.BANK, usd("500.00")),
        VoucherLine.of(Account.BANK, usd("-500.00")));
  }

  private static BankLineImported line(String amount) {
    return new BankLineImported(LINE, DAY, usd(amount), "INV-7", ANN);
  }

  private static MatchedPart part(String movement, String amount) {
    return new MatchedPart(MovementId.parse(movement), usd(amount));
  }

  private static MatchBankLine match(MatchedPart... parts) {
    return new MatchBankLine(LINE, List.of(parts), MatchRule.BY_HAND, AT, ANN);
  }

  private static BankLineMatched matched(MatchedPart... parts) {
    return new BankLineMatched(LINE, List.of(parts), MatchRule.BY_HAND, ANN);
  }

  private void refused(String amount, Refusal why, MatchedPart... parts) {
    fixture.given(line(amount)).when(match(parts)).expectExceptionDetails(why);
  }

  @Test
  void everyKindOfDocumentMovesTheBankAsItSays() {
    MatchedPart receipt = part("receipt:R-1#1", "100.00");
    fixture.given(line("100.00")).when(match(receipt)).expectEvents(matched(receipt));
    MatchedPart refund = part("receipt:R-1#2", "-30.00");
    fixture.given(line("-30.00")).when(match(refund)).expectEvents(matched(refund));
    MatchedPart payout = part(PAYOUT + "#1", "-60.00");
    fixture.given(line("-60.00")).when(match(payout)).expectEvents(matched(payout));
    MatchedPart transfer = part("voucher:fee#3", "-500.00");
    fixture.given(line("-500.00")).when(match(transfer)).expectEvents(matched(transfer));
  }

  @Test
  void chargesThatTheBankTookOffAreAPartOfTheirOwn() {
    MatchedPart receipt = part("receipt:R-1#1", "100.00");
    MatchedPart fee = part("voucher:fee#1", "-2.00");
    fixture.given(line("98.00")).when(match(receipt, fee)).expectEvents(matched(receipt, fee));
  }

  @Test
  void aMovementMayComeInSeveralLinesAndNotInMoreThanItIs() {
    held.add(List.of(part("receipt:R-1#1", "60.00")));
    MatchedPart rest = part("receipt:R-1#1", "40.00");
    fixture.given(line("40.00")).when(match(rest)).expectEvents(matched(rest));
    assertThat(held.of("receipt:R-1#1")).isEqualTo(usd("100.00"));
  }

  @Test
  void aMovementThatOthersHoldIsRefusedWithWhatIsLeft() {
    held.add(List.of(part("receipt:R-1#1", "60.00")));
    refused(
        "41.00",
        new MatchRefusal.AlreadyMatched(MONEY_IN, usd("40.00")),
        part("receipt:R-1#1", "41.00"));
  }

  @Test
  void partsHaveToComeToTheLineAndEachToItsMovement() {
    refused(
        "99.00",
        new MatchRefusal.NotTheSum(usd("99.00"), usd("100.00")),
        part("receipt:R-1#1", "100.00"));
    refused("99.00", new MatchRefusal.NotTheSum(usd("99.00"), usd("0.00")));
    refused(
        "101.00",
        new MatchRefusal.MoreThanMoved(MONEY_IN, usd("100.00")),
        part("receipt:R-1#1", "101.00"));
    refused(
        "-5.00",
        new MatchRefusal.MoreThanMoved(MONEY_IN, usd("100.00")),
        part("receipt:R-1#1", "-5.00"));
    refused(
        "100.00",
        new MatchRefusal.TwiceOrNothing(MONEY_IN),
        part("receipt:R-1#1", "50.00"),
        part("receipt:R-1#1", "50.00"));
  }

  @Test
  void whatMovedNothingOrIsInAnotherCurrencyIsRefused() {
    refused(
        "10.00", new BankRefusal.UnknownMovement("receipt:R-1#3"), part("receipt:R-1#3", "10.00"));
    refused("10.00", new BankRefusal.UnknownMovement("invoice:1#1"), part("invoice:1#1", "10.00"));
    Money euros = Money.of("10.00", Currency.getInstance("EUR"));
    refused("10.00", new BankRefusal.OtherCurrency(USD, euros), new MatchedPart(MONEY_IN, euros));
  }

  @Test
  void aLineIsMatchedOnceAndGivesItsMovementsBack() {
    MatchedPart receipt = part("receipt:R-1#1", "100.00");
    held.add(List.of(receipt));
    fixture
        .given(line("100.00"), matched(receipt))
        .when(match(receipt))
        .expectExceptionDetails(new MatchRefusal.LineMatched(LINE, MONEY_IN));
    fixture
        .given(line("100.00"), matched(receipt))
        .when(new UnmatchBankLine(LINE, "another client's", AT, BOB))
        .expectEvents(new BankLineUnmatched(LINE, List.of(receipt), "another client's", BOB));
    assertThat(held.of("receipt:R-1#1").isZero()).isTrue();
  }

  @Test
  void takingBackNeedsAMatchAndAReason() {
    fixture
        .given(line("100.00"))
        .when(new UnmatchBankLine(LINE, "why not", AT, ANN))
        .expectExceptionDetails(new MatchRefusal.LineNotMatched(LINE));
    fixture
        .given(line("100.00"), matched(part("receipt:R-1#1", "100.00")))
        .when(new UnmatchBankLine(LINE, " ", AT, ANN))
        .expectExceptionDetails(new BankRefusal.WithoutReason("bank-line:main/1"));
  }
}
