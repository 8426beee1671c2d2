package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.ContractCommand.ChangeCap;
import dev.hourbook.ledger.contract.ContractCommand.EndContract;
import dev.hourbook.ledger.contract.ContractCommand.PauseContract;
import dev.hourbook.ledger.contract.ContractCommand.ResumeContract;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.RateCardCommand.AnnounceRate;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.ChangeBillingTerms;
import dev.hourbook.ledger.party.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;

/** What may be done to contracts, cards and terms, for the future and for the past. */
record TermsActs(Act act, Random random) {

  private static final int HOUR = 3_600;

  Optional<? extends LedgerCommand> command() {
    Instant at = act.at();
    return switch (act.kind()) {
      case CHANGE_CAP -> Optional.of(new ChangeCap(contract(), cap(), at, ANNA));
      case AGREE_RATE -> Optional.of(agreed(at));
      case ANNOUNCE_RATE -> Optional.of(announced(at));
      case PAUSE -> Optional.of(new PauseContract(contract(), day(2), at, ANNA));
      case RESUME -> Optional.of(new ResumeContract(contract(), day(2), at, ANNA));
      case END -> maybe(new EndContract(contract(), day(30), at, ANNA));
      case CHANGE_TERMS -> Optional.of(terms(at));
      default -> Optional.empty();
    };
  }

  private ContractId contract() {
    return new ContractId(any(Founding.CONTRACTS));
  }

  private String any(java.util.List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** An end is for ever: one try in two dozen. */
  private <T> Optional<T> maybe(T command) {
    return random.nextInt(24) == 0 ? Optional.of(command) : Optional.empty();
  }

  private Long cap() {
    return (long) HOUR * (4 + random.nextInt(40));
  }

  /** From some days ago to as many ahead. */
  private EffectiveFrom day(int around) {
    LocalDate today = LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
    return EffectiveFrom.startOf(
        today.plusDays(random.nextInt(2 * around + 1) - around), ZoneOffset.UTC);
  }

  private RateVersion version(String currency) {
    int unit = currency.equals("JPY") ? 100 : 1;
    Rate bill = Rate.parse(currency + " " + price(80) * unit);
    Rate pay = Rate.parse(currency + " " + price(50) * unit);
    return new RateVersion(moment(12), bill, pay);
  }

  /** Any price; often one that was there before, now and then none. */
  private int price(int usual) {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1, 2, 3 -> usual;
      default -> usual - 20 + random.nextInt(80);
    };
  }

  /** The start of a day, or a second within it. */
  private EffectiveFrom moment(int around) {
    EffectiveFrom start = day(around);
    return random.nextInt(3) == 0
        ? EffectiveFrom.at(start.instant().plusSeconds(random.nextInt(80_000)), ZoneOffset.UTC)
        : start;
  }

  private AgreeRate agreed(Instant at) {
    ContractId contract = contract();
    RateVersion version = version(contract.key().equals("C4") ? "JPY" : "USD");
    return new AgreeRate(contract, version, BEN, "agreed by word of mouth", at, ANNA);
  }

  private AnnounceRate announced(Instant at) {
    String discipline = any(Founding.DISCIPLINES);
    RateVersion version = version(discipline.equals("Sake") ? "JPY" : "USD");
    RateCardId card = RateCardId.house(new Discipline(discipline));
    return new AnnounceRate(card, version, BEN, "announced by letter", at, ANNA);
  }

  private ChangeBillingTerms terms(Instant at) {
    Cadence cadence = random.nextBoolean() ? Cadence.WEEKLY : Cadence.MONTHLY;
    BillingTerms terms = new BillingTerms(cadence, random.nextInt(60), ZoneOffset.UTC);
    ClientId client = new ClientId(any(java.util.List.of("acme", "bolt", "kyoto")));
    return new ChangeBillingTerms(client, terms, at, ANNA);
  }
}
