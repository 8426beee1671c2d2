package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import java.time.Instant;

/** What can happen to the day on which a contract's hours are paid. */
public sealed interface ContractPayEvent extends LedgerEvent {

  /** The contract. */
  ContractId contract();

  /** Hours approved from an instant on are paid by these terms; earlier ones keep theirs. */
  record PayTermsAgreed(
      ContractId contract,
      PayTerms terms,
      Instant from,
      String reason,
      Instant at,
      Actor by,
      Actor approvedBy)
      implements ContractPayEvent {}
}
