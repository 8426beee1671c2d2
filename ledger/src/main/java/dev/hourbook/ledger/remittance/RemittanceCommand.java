package dev.hourbook.ledger.remittance;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a file for a bank. */
public sealed interface RemittanceCommand extends LedgerCommand {

  /** The file. */
  RemittanceFileId file();

  /** Writes down that a file pays these, all of them or none; its bytes are there already. */
  record WriteFile(
      @TargetAggregateIdentifier RemittanceFileId file,
      PayRunId run,
      FileForm form,
      List<Remittance> payments,
      Instant at,
      Actor by)
      implements RemittanceCommand {}

  /** Says that the bank never took it. */
  record WithdrawFile(
      @TargetAggregateIdentifier RemittanceFileId file,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements RemittanceCommand {}

  /** Says that the bank refused one payment of it. */
  record RefusePayment(
      @TargetAggregateIdentifier RemittanceFileId file,
      PayoutId payout,
      Failure failure,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements RemittanceCommand {}
}
