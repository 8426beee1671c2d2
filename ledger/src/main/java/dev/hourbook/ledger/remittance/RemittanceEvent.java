package dev.hourbook.ledger.remittance;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import java.time.Instant;
import java.util.List;

/** What can happen to a file for a bank. No number of an account is in any of it. */
public sealed interface RemittanceEvent extends LedgerEvent {

  /** The file. */
  RemittanceFileId file();

  /**
   * It is about to be put where somebody takes it to the bank: whoever finds it can pay these. The
   * instant is in the file too, which therefore can be made again byte by byte.
   */
  record FileWritten(
      RemittanceFileId file,
      PayRunId run,
      FileForm form,
      List<Remittance> payments,
      Money total,
      Instant at,
      Actor by)
      implements RemittanceEvent {}

  /** Two people say that the bank never took it and never will; its payouts are free again. */
  record FileWithdrawn(RemittanceFileId file, String reason, Actor by, Actor approvedBy)
      implements RemittanceEvent {}

  /**
   * Two people say that the bank refused one payment of it (pain.002, RJCT). What time mends may go
   * into another file; else the payout is cancelled in the same transaction.
   */
  record PaymentRefused(
      RemittanceFileId file, PayoutId payout, Failure failure, Actor by, Actor approvedBy)
      implements RemittanceEvent {}
}
