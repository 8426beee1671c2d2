package dev.hourbook.api.csv;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.contract.ContractCommand.SignContract;
import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.RateCardCommand.PublishRateCard;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings parties, rate cards and contracts of a folder into the book. What is there already and the
 * same is left alone; what is there and different is a conflict and not applied.
 */
final class Onboarding {

  private static final int COMMANDS_PER_CHUNK = 200;

  private final Company company;
  private final Streams streams;
  private final ImportOptions options;
  private final Instant at;
  private final Actor by;
  private final Set<Object> seen = new HashSet<>();
  private final List<LedgerCommand> chunk = new ArrayList<>();

  Onboarding(Company company, ImportOptions options) {
    this.company = company;
    this.streams = company.streams();
    this.options = options;
    this.at = company.clock().now();
    this.by = options.importer();
  }

  void apply(Masters masters, Problems conflicts) {
    masters.rates().forEach((discipline, rates) -> card(discipline, rates.values(), conflicts));
    masters.contracts().values().forEach(contract -> contract(contract, conflicts));
    flush();
  }

  private void card(String discipline, Iterable<RateRow> rows, Problems conflicts) {
    RateCardId card = RateCardId.house(new Discipline(discipline));
    List<RateVersion> versions = new ArrayList<>();
    rows.forEach(row -> versions.add(version(row)));
    if (isNew(card)) {
      send(new PublishRateCard(card, versions, at, by));
    } else if (!new Terms(streams).card(card).equals(versions)) {
      conflicts.add(conflict("rate-card.csv", "discipline", discipline));
    }
  }

  private RateVersion version(RateRow row) {
    return new RateVersion(EffectiveFrom.startOf(row.from(), zone()), row.bill(), row.pay());
  }

  private void contract(ContractRow row, Problems conflicts) {
    ContractId id = new ContractId(row.contract());
    Engagement engagement = engagement(row);
    EffectiveFrom start = EffectiveFrom.startOf(row.start(), zone());
    if (isNew(id)) {
      parties(row);
      send(new SignContract(id, engagement, start, Rounding.NONE, null, at, by));
    } else if (!isSigned(id, engagement, start)) {
      conflicts.add(conflict("contracts.csv", "contract", row.contract()));
    }
  }

  private void parties(ContractRow row) {
    ClientId client = new ClientId(row.client());
    if (seen.add(client) && isNew(client)) {
      BillingTerms terms = new BillingTerms(options.cadence(), options.netDays(), zone());
      send(new OnboardClient(client, row.client(), row.currency(), terms, at, by));
    }
    ExpertId expert = new ExpertId(row.expert());
    if (seen.add(expert) && isNew(expert)) {
      send(new OnboardExpert(expert, zone(), at, by));
    }
  }

  /** Each imported contract is a project of its own. */
  private Engagement engagement(ContractRow row) {
    Discipline discipline = new Discipline(row.discipline());
    return new Engagement(
        new ClientId(row.client()),
        new ExpertId(row.expert()),
        row.contract(),
        discipline,
        RateCardId.house(discipline),
        row.currency(),
        options.calendar());
  }

  private boolean isSigned(ContractId id, Engagement engagement, EffectiveFrom start) {
    ContractSigned first = (ContractSigned) streams.of(id.toString()).getFirst();
    return first.engagement().equals(engagement) && first.start().equals(start);
  }

  private boolean isNew(Object id) {
    return streams.of(id.toString()).isEmpty();
  }

  private ZoneId zone() {
    return options.calendar().zone();
  }

  private void send(LedgerCommand command) {
    chunk.add(command);
    if (chunk.size() >= COMMANDS_PER_CHUNK) {
      flush();
    }
  }

  private void flush() {
    if (!chunk.isEmpty()) {
      company.ledger().chunks().run(List.copyOf(chunk));
      chunk.clear();
    }
  }

  private static ImportProblem conflict(String file, String field, String value) {
    String message = "is in the book with other content; nothing was changed";
    return new ImportProblem(file, 0, field, value, "import/conflict", message);
  }
}
