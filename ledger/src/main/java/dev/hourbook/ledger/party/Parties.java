package dev.hourbook.ledger.party;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.party.ClientEvent.BillingTermsChanged;
import dev.hourbook.ledger.party.ClientEvent.ClientOnboarded;
import java.util.List;

/** What other aggregates need to know of clients and experts, read from their streams. */
public final class Parties {

  private final Streams streams;

  /** Reads from the given streams. */
  public Parties(Streams streams) {
    this.streams = streams;
  }

  /**
   * The client as it stands.
   *
   * @throws Refused {@code party/unknown-client} if there is none
   */
  public ClientOnboarded client(ClientId id) {
    List<LedgerEvent> facts = streams.of(id.toString());
    if (facts.isEmpty()) {
      throw new Refused(new PartyRefusal.UnknownClient(id));
    }
    ClientOnboarded found = (ClientOnboarded) facts.getFirst();
    for (LedgerEvent fact : facts) {
      found = switch ((ClientEvent) fact) {
        case ClientOnboarded e -> e;
        case BillingTermsChanged e ->
          new ClientOnboarded(id, found.name(), found.currency(), e.terms());
      };
    }
    return found;
  }

  /**
   * Nothing, if there is such an expert.
   *
   * @throws Refused {@code party/unknown-expert} if there is none
   */
  public void requireExpert(ExpertId id) {
    if (streams.of(id.toString()).isEmpty()) {
      throw new Refused(new PartyRefusal.UnknownExpert(id));
    }
  }
}
