package dev.hourbook.ledger.party;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.party.ClientCommand.ChangeBillingTerms;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientEvent.BillingTermsChanged;
import dev.hourbook.ledger.party.ClientEvent.ClientOnboarded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class Client {

  @AggregateIdentifier
  private ClientId id;

  private BillingTerms terms;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  Client() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Client(OnboardClient c) {
    apply(new ClientOnboarded(c.client(), c.name(), c.currency(), c.terms()));
  }

  @CommandHandler
  void handle(ChangeBillingTerms c) {
    if (!c.terms().equals(terms)) {
      apply(new BillingTermsChanged(id, c.terms()));
    }
  }

  @EventSourcingHandler
  void on(ClientEvent event) {
    id = event.client();
    terms = switch (event) {
      case ClientOnboarded e -> e.terms();
      case BillingTermsChanged e -> e.terms();
    };
  }
}
