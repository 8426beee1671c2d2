package dev.hourbook.ledger.party;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertEvent.ExpertOnboarded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class Expert {

  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // Axon reads it
  private ExpertId id;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  Expert() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Expert(OnboardExpert c) {
    apply(new ExpertOnboarded(c.expert(), c.zone()));
  }

  @EventSourcingHandler
  void on(ExpertEvent event) {
    id = event.expert();
  }
}
