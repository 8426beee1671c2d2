package dev.hourbook.ledger.payee;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.payee.RunExceptionsCommand.RecordExceptions;
import dev.hourbook.ledger.payee.RunExceptionsEvent.ExceptionsRecorded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class RunExceptions {

  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // Axon reads it
  private RunExceptionsId id;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  RunExceptions() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  RunExceptions(RecordExceptions c) {
    apply(new ExceptionsRecorded(c.exceptions(), c.run(), c.leftOut(), c.at(), c.by()));
  }

  @EventSourcingHandler
  void on(RunExceptionsEvent event) {
    id = event.exceptions();
  }
}
