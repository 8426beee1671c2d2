package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.payout.PayRunId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked about what a chunk of a pay run left out. */
public sealed interface RunExceptionsCommand extends LedgerCommand {

  /** Records it, in the unit of work that plans the chunk. */
  record RecordExceptions(
      @TargetAggregateIdentifier RunExceptionsId exceptions,
      PayRunId run,
      List<LeftOut> leftOut,
      Instant at,
      Actor by)
      implements RunExceptionsCommand {}
}
