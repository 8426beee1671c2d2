package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.ledger.exchange.ExchangeCommand.SetRate;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.quote.Exchanged;
import dev.hourbook.ledger.quote.QuoteCommand.LockQuote;
import dev.hourbook.ledger.quote.QuoteCommand.WithdrawQuote;
import dev.hourbook.ledger.quote.QuotesId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What may be sent in another currency; drawn apart from everything else, so that all else stays.
 */
record ExchangeActs(Act act) {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final BigDecimal DOLLARS_PER_EURO = new BigDecimal("1.085");
  private static final BigDecimal EUROS_PER_YEN = new BigDecimal("0.00613");
  private static final int OFTEN = 4;

  /** A quote for each currency in which experts earn, and one that was withdrawn. */
  static List<LedgerCommand> founding(Instant at) {
    return List.of(
        known("EUR/USD", "1.07", at),
        known("JPY/EUR", "0.0061", at),
        lock("USD-EUR", "Q1", "EUR/USD", DOLLARS_PER_EURO, at),
        lock("JPY-EUR", "Q2", "JPY/EUR", EUROS_PER_YEN, at),
        lock("USD-EUR", "Q3", "USD/EUR", new BigDecimal("0.95"), at),
        new WithdrawQuote(QuotesId.parse("USD-EUR"), "Q3", "their error", at, ANNA));
  }

  private static SetRate known(String pair, String rate, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    Quote quote = new Quote(day, ExchangeRate.parse(rate));
    return new SetRate(ExchangePair.parse(pair), quote, "ecb", BEN, at, ANNA);
  }

  private static LockQuote lock(
      String quotes, String name, String pair, BigDecimal rate, Instant at) {
    return new LockQuote(
        QuotesId.parse(quotes),
        name,
        ExchangePair.parse(pair),
        new ExchangeRate(rate),
        at,
        at.plus(Duration.ofDays(366)),
        "pay",
        BEN,
        at,
        ANNA);
  }

  /** Of one payout in four, by what is left of it; now and then a cent more. */
  Optional<Exchanged> sent(PlannedPayout less) {
    Random random = new Random(act.seed() ^ 0xf0fL);
    if (random.nextInt(OFTEN) > 0 || less.net().minor() <= 0) {
      return Optional.empty();
    }
    boolean dollars = less.net().currency().getCurrencyCode().equals("USD");
    BigDecimal euros = dollars
        ? less.net().amount().divide(DOLLARS_PER_EURO, 2, RoundingMode.HALF_UP)
        : less.net().amount().multiply(EUROS_PER_YEN).setScale(2, RoundingMode.HALF_UP);
    Money exact = Money.exactly(euros, EUR);
    Money sent = random.nextInt(12) == 0 ? exact.plus(new Money(1, EUR)) : exact;
    return Optional.of(
        dollars
            ? exchanged("Q1", "EUR/USD", DOLLARS_PER_EURO, sent)
            : exchanged("Q2", "JPY/EUR", EUROS_PER_YEN, sent));
  }

  private static Exchanged exchanged(String quote, String pair, BigDecimal rate, Money sent) {
    return new Exchanged(quote, ExchangePair.parse(pair), new ExchangeRate(rate), sent);
  }
}
