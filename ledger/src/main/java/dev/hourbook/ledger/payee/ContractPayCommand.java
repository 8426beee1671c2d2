package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;

/** What can be asked about the day on which a contract's hours are paid. */
public sealed interface ContractPayCommand extends LedgerCommand {

  /** The contract. */
  ContractId contract();

  /** Agrees when hours are paid that are approved from an instant on, which has not passed. */
  record AgreePayTerms(
      ContractId contract,
      PayTerms terms,
      Instant from,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements ContractPayCommand {}
}
