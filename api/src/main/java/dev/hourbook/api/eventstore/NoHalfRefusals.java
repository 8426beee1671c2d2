package dev.hourbook.api.eventstore;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork.Phase;

/**
 * Makes a refused nested command fail the unit around it, even if somebody catches the refusal. A
 * nested unit is not a transaction: Axon forgets its events but the database keeps its rows, so the
 * unit around must not commit.
 */
final class NoHalfRefusals implements MessageHandlerInterceptor<CommandMessage<?>> {

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
      throws Exception {
    unit.onRollback(nested -> nested.parent().ifPresent(around -> fail(around, nested)));
    return chain.proceed();
  }

  private static void fail(UnitOfWork<?> around, UnitOfWork<?> nested) {
    if (!around.phase().isAfter(Phase.PREPARE_COMMIT)) {
      around.onPrepareCommit(committing -> {
        throw Rethrown.unchecked(nested.getExecutionResult().getExceptionResult());
      });
    }
  }
}
