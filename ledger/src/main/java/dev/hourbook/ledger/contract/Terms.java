package dev.hourbook.ledger.contract;

import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.RateCardEvent.RateAnnounced;
import dev.hourbook.ledger.contract.RateCardEvent.RateCardPublished;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms in force, folded from the streams of contract and card within the deciding unit of
 * work.
 */
public final class Terms {

  private final Streams streams;

  /** Reads from the given streams. */
  public Terms(Streams streams) {
    this.streams = streams;
  }

  /** Reads contracts that will be asked for one by one, and the cards of those there are. */
  public void ahead(List<ContractId> contracts) {
    streams.ahead(contracts.stream().map(ContractId::toString).toList());
    streams.ahead(contracts.stream()
        .flatMap(contract -> streams.of(contract.toString()).stream().limit(1))
        .map(signed -> ((ContractSigned) signed).engagement().card().toString())
        .distinct()
        .toList());
  }

  /**
   * The terms of a contract.
   *
   * @throws Refused {@code contract/unknown} or {@code contract/unknown-rate-card}
   */
  public ContractTerms of(ContractId contract) {
    List<LedgerEvent> facts = streams.of(contract.toString());
    if (facts.isEmpty()) {
      throw new Refused(new ContractRefusal.UnknownContract(contract));
    }
    ContractSigned signed = (ContractSigned) facts.getFirst();
    List<LedgerEvent> card = cardFacts(signed.engagement().card());
    ContractTerms terms = ContractTerms.of(signed, versions(card), card.size());
    for (LedgerEvent fact : facts.subList(1, facts.size())) {
      terms = terms.after((ContractEvent) fact);
    }
    return terms;
  }

  /**
   * Who works for whom under a contract; it never changes.
   *
   * @throws Refused {@code contract/unknown} if there is no such contract
   */
  public Engagement engagement(ContractId contract) {
    List<LedgerEvent> facts = streams.of(contract.toString());
    if (facts.isEmpty()) {
      throw new Refused(new ContractRefusal.UnknownContract(contract));
    }
    return ((ContractSigned) facts.getFirst()).engagement();
  }

  /**
   * The versions of a card, in the order they came out.
   *
   * @throws Refused {@code contract/unknown-rate-card} if there is no such card
   */
  public List<RateVersion> card(RateCardId card) {
    return versions(cardFacts(card));
  }

  private List<LedgerEvent> cardFacts(RateCardId card) {
    List<LedgerEvent> facts = streams.of(card.toString());
    if (facts.isEmpty()) {
      throw new Refused(new ContractRefusal.UnknownCard(card));
    }
    return facts;
  }

  private static List<RateVersion> versions(List<LedgerEvent> facts) {
    List<RateVersion> versions = new ArrayList<>();
    for (LedgerEvent fact : facts) {
      switch ((RateCardEvent) fact) {
        case RateCardPublished e -> versions.addAll(e.versions());
        case RateAnnounced e -> versions.add(e.version());
      }
    }
    return versions;
  }
}
