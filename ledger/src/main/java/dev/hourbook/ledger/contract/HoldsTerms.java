package dev.hourbook.ledger.contract;

import dev.hourbook.ledger.contract.ContractCommand.SignContract;
import dev.hourbook.ledger.contract.RateCardCommand.AnnounceRate;
import dev.hourbook.ledger.message.LedgerCommand;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Holds terms still before a command that changes some of them is handled, which reads them first.
 * A new contract or card changes none that anybody has read.
 */
public final class HoldsTerms implements MessageHandlerInterceptor<CommandMessage<?>> {

  private final TermsHold hold;

  /** Holds by the given port. */
  public HoldsTerms(TermsHold hold) {
    this.hold = hold;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
      throws Exception {
    if (unit.getMessage().getPayload() instanceof LedgerCommand command) {
      changed(command).ifPresent(hold::change);
    }
    return chain.proceed();
  }

  private static Optional<String> changed(LedgerCommand command) {
    return switch (command) {
      case SignContract ignored -> Optional.empty();
      case ContractCommand change -> Optional.of(change.contract().toString());
      case AnnounceRate change -> Optional.of(change.card().toString());
      default -> Optional.empty();
    };
  }
}
