package dev.hourbook.ledger.payee;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** It begins with the first thing known of it, so {@link PayeeDesk} takes commands. */
@AggregateRoot
class Payee {

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon sets and reads it
  private PayeeId id;

  private PayeeFacts facts = PayeeFacts.NONE;

  Payee() {}

  static Payee begun(PayeeCommand first) {
    Payee payee = new Payee();
    payee.take(first);
    return payee;
  }

  void take(PayeeCommand command) {
    PayeeDecisions.decide(facts, command).ifPresent(event -> apply(event));
  }

  @EventSourcingHandler
  void on(PayeeEvent event) {
    id = PayeeId.of(event.expert());
    facts = facts.after(event);
  }
}
