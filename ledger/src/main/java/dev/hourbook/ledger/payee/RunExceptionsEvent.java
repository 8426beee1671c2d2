package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.payout.PayRunId;
import java.time.Instant;
import java.util.List;

/** What a chunk of a pay run left out. */
public sealed interface RunExceptionsEvent extends LedgerEvent {

  /** The chunk's exceptions. */
  RunExceptionsId exceptions();

  /** These are due and this run does not pay them; each says why. */
  record ExceptionsRecorded(
      RunExceptionsId exceptions, PayRunId run, List<LeftOut> leftOut, Instant at, Actor by)
      implements RunExceptionsEvent {}
}
