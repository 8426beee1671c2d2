package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.since;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.bank.BankCommand.OpenBankAccount;
import dev.hourbook.ledger.contract.ContractCommand.SignContract;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.RateCardCommand.PublishRateCard;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.invoice.InvoiceCommand.OpenSeries;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The company that every history begins with: labs, experts, contracts, and what was before. */
final class Founding {

  static final List<String> CONTRACTS = List.of("C1", "C2", "C3", "C4", "C5", "C6", "C7");
  static final List<String> DISCIPLINES = List.of("Law", "Physics", "Sake");

  private static final Instant AT = Instant.parse("2026-02-01T00:00:00Z");
  private static final long HOUR = 3_600;

  private final List<LedgerCommand> commands = new ArrayList<>();

  private Founding() {}

  static List<LedgerCommand> commands() {
    Founding founding = new Founding();
    founding.client("acme", "USD", Cadence.WEEKLY);
    founding.client("bolt", "USD", Cadence.MONTHLY);
    founding.client("kyoto", "JPY", Cadence.WEEKLY);
    for (String expert : List.of("e1", "e2", "e3", "e4")) {
      ExpertId id = new ExpertId(expert);
      founding.commands.add(new OnboardExpert(id, ZoneOffset.UTC, AT, ANNA));
      founding.commands.add(new LinkAccount(id, PayeeActs.account(id), BEN, AT, ANNA));
    }
    founding.card("Law", "USD 95.00", "USD 61.7501");
    founding.card("Physics", "USD 110.10", "USD 66.6667");
    founding.card("Sake", "JPY 15001", "JPY 9000");
    founding.sign("C1", "acme", "e1", "Law", Rounding.NONE, null);
    founding.sign("C2", "acme", "e2", "Law", Rounding.NONE, 8 * HOUR);
    founding.sign("C3", "bolt", "e1", "Physics", Rounding.parse("up 900 day"), null);
    founding.sign("C4", "kyoto", "e3", "Sake", Rounding.parse("nearest 60 entry"), 20 * HOUR);
    founding.sign("C5", "bolt", "e2", "Physics", Rounding.NONE, null);
    founding.sign("C6", "acme", "e1", "Physics", Rounding.NONE, null);
    founding.sign("C7", "acme", "e4", "Law", Rounding.parse("down 360 week"), null);
    founding.commands.add(new OpenSeries(SeriesId.creditNotes(2026), AT, ANNA));
    founding.commands.addAll(new CutOver(AT).commands());
    founding.commands.addAll(ExchangeActs.founding(AT));
    founding.bank("us", "USD 50000.00");
    founding.bank("jp", "JPY 3000000");
    return founding.commands;
  }

  private void client(String id, String currency, Cadence cadence) {
    BillingTerms terms = new BillingTerms(cadence, 30, ZoneOffset.UTC);
    Currency of = Currency.getInstance(currency);
    commands.add(new OnboardClient(new ClientId(id), id, of, terms, AT, ANNA));
  }

  private void bank(String account, String balance) {
    commands.add(new OpenBankAccount(
        new BankAccountId(account), CutOver.DAY, Money.parse(balance), BEN, AT, ANNA));
  }

  private void card(String discipline, String bill, String pay) {
    RateCardId card = RateCardId.house(new Discipline(discipline));
    RateVersion version = new RateVersion(since("2026-01-01"), Rate.parse(bill), Rate.parse(pay));
    commands.add(new PublishRateCard(card, List.of(version), AT, ANNA));
  }

  private void sign(
      String id,
      String client,
      String expert,
      String discipline,
      Rounding rounding,
      @Nullable Long cap) {
    String currency = client.equals("kyoto") ? "JPY" : "USD";
    commands.add(new SignContract(
        new ContractId(id),
        TestCompany.engagement(client, expert, discipline, currency),
        since("2026-01-01"),
        rounding,
        cap,
        AT,
        ANNA));
  }
}
