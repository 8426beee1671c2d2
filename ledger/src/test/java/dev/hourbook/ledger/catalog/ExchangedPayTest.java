package dev.hourbook.ledger.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.exchange.ExchangeCommand.SetRate;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Debtors;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.Gated;
import dev.hourbook.ledger.payee.Obstacle;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payee.PlannedWay;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.quote.QuoteCommand.LockQuote;
import dev.hourbook.ledger.quote.QuotesId;
import dev.hourbook.ledger.timesheet.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of won that were earned where a bank takes dollars, at 0.0007 dollars a won. */
class ExchangedPayTest {

  private static final Instant AT = Instant.parse("2026-02-11T10:00:00Z");
  private static final Actor ANN = new Actor("user:ann");
  private static final Actor BOB = new Actor("user:bob");
  private static final ExpertId EVE = new ExpertId("eve");
  private static final Currency KRW = Currency.getInstance("KRW");

  private final BookInMemory book = new BookInMemory();
  private final Payees payees = new Payees(book::facts);

  @AfterEach
  void close() {
    book.close();
  }

  private void link(Rail rail, String currency) {
    PayoutAccount account = new PayoutAccount(
        rail, "acct_1", new Fingerprint("fp-1"), "KR", Currency.getInstance(currency), null);
    book.granted(new LinkAccount(EVE, account, BOB, AT, ANN));
  }

  private void lock() {
    ExchangePair pair = ExchangePair.parse("KRW/USD");
    ExchangeRate rate = ExchangeRate.parse("0.0007");
    Quote known = new Quote(LocalDate.parse("2026-02-10"), rate);
    book.granted(new OnboardExpert(EVE, ZoneOffset.UTC, AT, ANN));
    book.granted(new SetRate(pair, known, "ecb", BOB, AT, ANN));
    book.granted(new LockQuote(
        QuotesId.parse("KRW-USD"), "Q", pair, rate, AT, AT.plusSeconds(60), "pay", BOB, AT, ANN));
  }

  private Gated gated(Rail rail, long won) {
    PayoutItem item = new PayoutItem(
        new ItemId("a"),
        new ContractId("C"),
        PayWeek.parse("2026-02-02@iso"),
        3_600,
        new Money(won, KRW));
    PlannedPayout due = new PlannedPayout(EVE, rail, List.of(item))
        .by(rail, payees.facts(EVE).account(rail).orElseThrow().destination());
    return payees.lessOwed(new Gated(List.of(due), List.of()), new Debtors(Map.of()), AT);
  }

  private static List<Obstacle> why(Gated gated) {
    return gated.leftOut().stream()
        .flatMap(left -> left.reasons().stream())
        .map(Reason::obstacle)
        .toList();
  }

  @Test
  void payThatComesToNothingInTheOtherCurrencyIsCarriedForward() {
    lock();
    link(Rail.STRIPE, "USD");
    assertThat(why(gated(Rail.STRIPE, 7))).containsExactly(Obstacle.TOO_LITTLE_LEFT);
    assertThat(gated(Rail.STRIPE, 8).payable())
        .extracting(payout -> String.valueOf(payout.exchanged()))
        .singleElement()
        .asString()
        .contains("USD 0.01");
  }

  @Test
  void providerIsNeverToldToPayWhatNoQuoteConverts() {
    lock();
    link(Rail.STRIPE, "EUR");
    assertThat(why(gated(Rail.STRIPE, 100_000))).containsExactly(Obstacle.ACCOUNT_OTHER_CURRENCY);
    link(Rail.BANK, "EUR");
    assertThat(gated(Rail.BANK, 100_000).payable())
        .singleElement()
        .satisfies(payout -> assertThat(payout.exchanged()).isNull());
  }

  @Test
  void accountThatTakesAnotherCurrencyByNowIsAnother() {
    lock();
    link(Rail.BANK, "USD");
    PlannedPayout planned = gated(Rail.BANK, 100_000).payable().getFirst();
    PlannedWay way = new PlannedWay(EVE, Rail.BANK, planned.to(), KRW, planned.exchanged());
    assertThat(payees.verdict(way, AT).why()).isEmpty();
    link(Rail.BANK, "KRW");
    assertThat(payees.verdict(way, AT).why())
        .extracting(Reason::obstacle)
        .filteredOn(Obstacle.ACCOUNT_NOT_AS_PLANNED::equals)
        .hasSize(1);
  }
}
