package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import java.time.Instant;

/** What can happen to a payee policy. */
public sealed interface PayeePolicyEvent extends LedgerEvent {

  /** The policy. */
  PayeePolicyId policy();

  /** Two people said what is asked from an instant on, until a later one's rules. */
  record PayeePolicySet(
      PayeePolicyId policy,
      PayeeRules rules,
      Instant from,
      String reason,
      Instant at,
      Actor by,
      Actor approvedBy)
      implements PayeePolicyEvent {}
}
