package dev.hourbook.ledger.catalog;

import dev.hourbook.ledger.message.LedgerCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Measures every command before anybody decides about it, whichever door it came through. */
final class WithinBounds implements MessageHandlerInterceptor<CommandMessage<?>> {

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
      throws Exception {
    if (unit.getMessage().getPayload() instanceof LedgerCommand command) {
      Bounds.require((Record) command);
      OfCommands.require(command);
    }
    return chain.proceed();
  }
}
