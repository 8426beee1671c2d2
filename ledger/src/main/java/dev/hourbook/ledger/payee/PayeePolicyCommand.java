package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;

/** What can be asked of a payee policy. */
public sealed interface PayeePolicyCommand extends LedgerCommand {

  /** The policy. */
  PayeePolicyId policy();

  /** Sets what is asked from an instant on, which has not passed. */
  record SetPayeePolicy(
      PayeePolicyId policy,
      PayeeRules rules,
      Instant from,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements PayeePolicyCommand {}
}
