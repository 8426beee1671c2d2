package dev.hourbook.api.eventstore;

import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.message.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Lets a reaction handle each event in a savepoint and in a unit of work of its own. Axon's
 * dead-letter queue swallows the error inside the batch's transaction: without the savepoint the
 * rows written before the error stay and are written again on retry, and without the unit the
 * events of commands that had succeeded stay without those rows.
 *
 * <p>A reaction acts at the business's present: it finds that as the event's {@code recordedAt},
 * unless the event's own is later.
 */
final class OneByOne implements HandlerEnhancerDefinition {

  private static final TransactionDefinition SAVEPOINT =
      new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);

  private static final int AGAIN = 4;

  private final PlatformTransactionManager transactions;
  private final List<? extends Class<?>> reactions;
  private final Supplier<Instant> present;

  OneByOne(
      PlatformTransactionManager transactions,
      List<? extends Class<?>> reactions,
      Supplier<Instant> present) {
    this.transactions = transactions;
    this.reactions = reactions;
    this.present = present;
  }

  @Override
  public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
    boolean handlesEvents = original.canHandleMessageType(EventMessage.class);
    return handlesEvents && reactions.stream().anyMatch(original.declaringClass()::isAssignableFrom)
        ? new InSavepoint<>(original)
        : original;
  }

  private final class InSavepoint<T> extends WrappedMessageHandlingMember<T> {

    InSavepoint(MessageHandlingMember<T> handler) {
      super(handler);
    }

    /**
     * Nobody asks a reaction again: where another took what it was about to take, it looks again.
     */
    @Override
    public Object handle(Message<?> event, T reaction) throws Exception {
      Message<?> message = atPresent(event);
      ResultMessage<Object> result = once(message, reaction);
      for (int again = 0; again < AGAIN && isLostRace(result); again++) {
        result = once(message, reaction);
      }
      if (result.isExceptional()) {
        throw asException(result.exceptionResult());
      }
      return result.getPayload();
    }

    private ResultMessage<Object> once(Message<?> message, T reaction) {
      TransactionStatus savepoint = transactions.getTransaction(SAVEPOINT);
      ResultMessage<Object> result = DefaultUnitOfWork.startAndGet(message)
          .executeWithResult(
              () -> super.handle(message, reaction), RollbackConfigurationType.ANY_THROWABLE);
      if (result.isExceptional()) {
        transactions.rollback(savepoint);
      } else {
        transactions.commit(savepoint);
      }
      return result;
    }
  }

  /** What a late reaction adds to the book was not known on the day of the event. */
  private Message<?> atPresent(Message<?> event) {
    Instant recorded = Instant.parse((String) event.getMetaData().get(Provenance.RECORDED_AT));
    Instant now = present.get();
    return now.isAfter(recorded)
        ? event.andMetaData(Map.of(Provenance.RECORDED_AT, now.toString()))
        : event;
  }

  private static boolean isLostRace(ResultMessage<Object> result) {
    return result
        .optionalExceptionResult()
        .filter(Refused.class::isInstance)
        .map(failure -> ((Refused) failure).refusal().kind() == Refusal.Kind.CONFLICT)
        .orElse(false);
  }

  private static Exception asException(Throwable failure) {
    return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
  }
}
