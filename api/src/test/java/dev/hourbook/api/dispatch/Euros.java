package dev.hourbook.api.dispatch;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.exchange.ExchangeCommand.SetRate;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.quote.QuoteCommand.LockQuote;
import dev.hourbook.ledger.quote.QuoteCommand.WithdrawQuote;
import dev.hourbook.ledger.quote.QuotesId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** X1 earned 60.00 dollars, and their bank takes euro: 55.30 at 1.085. */
record Euros(Sending sending) {

  static final String EXPERT = "X1";
  static final long SENT = 5_530;

  private static final QuotesId QUOTES = QuotesId.parse("USD-EUR");
  private static final Currency EUR = Currency.getInstance("EUR");

  /** Onboards them, with an account at the provider; says which. */
  String onboard() {
    String account = sending.sandbox().experts().open("DE", "eur");
    String bank = sending.sandbox().experts().fingerprint(account, "eur");
    onboard(new PayoutAccount(Rail.STRIPE, account, new Fingerprint(bank), "DE", EUR, null));
    return account;
  }

  /** The same, with a bank account that is paid by hand. */
  void onboardAtTheBank() {
    onboard(new PayoutAccount(Rail.BANK, "ba_1", new Fingerprint("fp-1"), "DE", EUR, null));
  }

  private void onboard(PayoutAccount account) {
    TestCompany test = sending.test();
    test.expert(EXPERT);
    test.sign("C0", TestCompany.engagement("L", EXPERT, "Law", "USD"), null);
    Actor provider = Actor.system("stripe-accounts");
    test.send(new LinkAccount(new ExpertId(EXPERT), account, null, Sending.NOW, provider));
    test.submit("2026-03-09T09:00:00Z", TestCompany.dated("h0", "C0", "2026-03-03", 3_600));
  }

  /** Locks 1.085 dollars a euro for an hour. */
  void lock() {
    Quote known = new Quote(LocalDate.parse("2026-03-06"), ExchangeRate.parse("1.09"));
    ExchangePair pair = ExchangePair.parse("EUR/USD");
    sending.test().send(new SetRate(pair, known, "ecb", BEN, Sending.NOW, ANNA));
    sending
        .test()
        .send(new LockQuote(
            QUOTES,
            "CITI-1",
            pair,
            ExchangeRate.parse("1.085"),
            Sending.NOW,
            Sending.NOW.plus(Duration.ofHours(1)),
            "pay",
            BEN,
            Sending.NOW,
            ANNA));
  }

  void withdraw() {
    sending.test().send(new WithdrawQuote(QUOTES, "CITI-1", "their error", Sending.NOW, ANNA));
  }

  /** What an account of the journal holds, currency by currency: {@code EUR -5530}. */
  List<String> held(String account) {
    sending.company().caughtUp();
    return sending
        .test()
        .texts("select unit || ' ' || sum(amount) from view.posting where account = '" + account
            + "' group by unit having sum(amount) <> 0 order by 1");
  }
}
