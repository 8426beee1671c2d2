package dev.hourbook.api.eventstore;

import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Bulk work: one root unit of work, so one transaction, one batch of events and one commit for many
 * commands. All or nothing: a refusal fails the whole chunk, even if somebody catches it. Keep a
 * chunk below two seconds: 500 to 1,000 creations, 100 to 200 loads.
 */
public final class Chunks {

  private final CommandBus commands;
  private final TransactionManager transactions;
  private final ReadsAhead streams;

  Chunks(Configuration axon) {
    this.commands = axon.commandBus();
    this.transactions = axon.getComponent(TransactionManager.class);
    this.streams = axon.getComponent(ReadsAhead.class);
  }

  /**
   * Handles the commands in their order, together.
   *
   * @throws Refused if one is refused; none has happened then
   * @throws org.axonframework.modelling.command.ConcurrencyException if the chunk lost a race with
   *     somebody; none has happened then, the chunk may be repeated
   */
  public void run(List<? extends LedgerCommand> chunk) {
    inOneUnit(() -> chunk.forEach(this::dispatch));
  }

  /**
   * The same, told which streams the commands will load: they are read in one query.
   *
   * @throws Refused if one is refused; none has happened then
   * @throws org.axonframework.modelling.command.ConcurrencyException as above
   */
  public void run(Collection<String> aggregates, List<? extends LedgerCommand> chunk) {
    inOneUnit(() -> {
      streams.ahead(aggregates);
      chunk.forEach(this::dispatch);
    });
  }

  /**
   * Runs work that sends commands and writes rows in one root unit of work and its transaction.
   *
   * @throws Refused if a command within is refused; nothing has happened then
   * @throws IllegalStateException if called within a unit of work: it could not roll back alone
   */
  public void inOneUnit(Runnable work) {
    if (CurrentUnitOfWork.isStarted()) {
      throw new IllegalStateException(
          "chunk/nested: a chunk is a transaction of its own; call it outside of handlers");
    }
    UnitOfWork<?> root = DefaultUnitOfWork.startAndGet(null);
    root.attachTransaction(transactions);
    ResultMessage<?> result = root.executeWithResult(
        () -> {
          work.run();
          return true;
        },
        RollbackConfigurationType.ANY_THROWABLE);
    if (result.isExceptional()) {
      throw Rethrown.unchecked(result.exceptionResult());
    }
  }

  /**
   * Sends one command within {@link #inOneUnit}.
   *
   * @throws Refused if it is refused; the whole unit fails then
   */
  public void dispatch(LedgerCommand command) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    CommandMessage<LedgerCommand> message = GenericCommandMessage.asCommandMessage(command);
    commands.dispatch(message, (sent, result) -> remember(result, failure));
    Optional.ofNullable(failure.get()).ifPresent(refused -> {
      throw Rethrown.unchecked(refused);
    });
  }

  private static void remember(CommandResultMessage<?> result, AtomicReference<Throwable> failure) {
    if (result.isExceptional()) {
      failure.set(result.exceptionResult());
    }
  }
}
