package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static dev.hourbook.api.company.TestCompany.dated;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.exchange.ExchangeCommand.SetRate;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayeeCommand.SignTaxForm;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payee.TaxForm;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.quote.QuoteCommand.LockQuote;
import dev.hourbook.ledger.quote.QuoteCommand.WithdrawQuote;
import dev.hourbook.ledger.quote.QuotesId;
import dev.hourbook.ledger.remittance.EndToEndId;
import dev.hourbook.ledger.remittance.FileForm;
import dev.hourbook.ledger.remittance.Remittance;
import dev.hourbook.ledger.remittance.RemittanceCommand.RefusePayment;
import dev.hourbook.ledger.remittance.RemittanceCommand.WithdrawFile;
import dev.hourbook.ledger.remittance.RemittanceCommand.WriteFile;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * Files for a bank, of dollars sent as euro: one withdrawn, one that the bank refused a payment of,
 * one that it paid.
 */
final class LivelyFiles {

  private static final PayWeek WEEK = PayWeek.parse("2026-03-09@iso");
  private static final Instant AT = Instant.parse("2026-03-18T12:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-03-18");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final QuotesId DOLLARS = QuotesId.parse("USD-EUR");
  private static final Quote KNOWN = new Quote(DAY, ExchangeRate.parse("1.0869"));
  private static final ExpertId WHO = new ExpertId("E9");

  private LivelyFiles() {}

  static void in(TestCompany test) {
    Company company = test.company();
    test.expert(WHO.key());
    test.contract("C9", "lab", WHO.key(), "Law");
    PayoutAccount account =
        new PayoutAccount(Rail.BANK, "ba_9", new Fingerprint("fp-9"), "DE", EUR, "4242");
    test.send(
        new SetRate(ExchangePair.parse("EUR/USD"), KNOWN, "ecb", BEN, AT, ANNA),
        lock("Q1", "USD/EUR", "0.92"),
        lock("Q2", "EUR/USD", "1.085"),
        new WithdrawQuote(DOLLARS, "Q2", "their error", AT, ANNA),
        new LinkAccount(WHO, account, BEN, AT, ANNA),
        new SignTaxForm(WHO, TaxForm.W8BEN, DAY, null, "irs", AT, ANNA));
    test.submit("2026-03-15T20:00:00Z", dated("f1", "C9", "2026-03-10", 3_600));
    company.approvals().byPerson(WEEK, AT, BEN);
    Run run = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    RunTotals totals = company.payRuns().plan(run, AT, ANNA);
    company.payRuns().approve(run.run(), totals.hash(), AT, BEN);
    PayoutId payout = PayoutId.of(run.run(), WHO, USD, Rail.BANK);
    Money amount = new Money(
        test.count("select sent_minor from view.payout where payout = '" + payout.key() + "'"),
        EUR);
    Failure late = new Failure(Remedy.RETRY_LATER, "TM01", "after the cut-off");
    test.send(
        file(run.run(), 1, payout, amount),
        new WithdrawFile(RemittanceFileId.of(run.run(), 1, AT), "never taken", BEN, AT, ANNA),
        file(run.run(), 2, payout, amount),
        new RefusePayment(RemittanceFileId.of(run.run(), 2, AT), payout, late, BEN, AT, ANNA),
        file(run.run(), 3, payout, amount),
        new RecordPayoutPaid(payout, DAY, EndToEndId.of(payout).text(), AT, ANNA));
  }

  private static LockQuote lock(String name, String pair, String rate) {
    Instant until = AT.plus(Duration.ofDays(1));
    return new LockQuote(
        DOLLARS,
        name,
        ExchangePair.parse(pair),
        ExchangeRate.parse(rate),
        AT,
        until,
        "pay",
        BEN,
        AT,
        ANNA);
  }

  private static WriteFile file(PayRunId run, int number, PayoutId payout, Money amount) {
    Remittance payment = new Remittance(payout, EndToEndId.of(payout), amount, "fp-9");
    FileForm form = new FileForm("pain.001.001.09", DAY, "ab" + number);
    RemittanceFileId id = RemittanceFileId.of(run, number, AT);
    return new WriteFile(id, run, form, List.of(payment), AT, ANNA);
  }
}
