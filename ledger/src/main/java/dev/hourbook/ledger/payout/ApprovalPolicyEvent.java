package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import java.time.Instant;

/** What can happen to an approval policy. */
public sealed interface ApprovalPolicyEvent extends LedgerEvent {

  /** The policy. */
  ApprovalPolicyId policy();

  /** Two people said how many approve what from an instant on, until a later one's rules. */
  record ApprovalPolicySet(
      ApprovalPolicyId policy,
      ApprovalRules rules,
      Instant from,
      String reason,
      Instant at,
      Actor by,
      Actor approvedBy)
      implements ApprovalPolicyEvent {}
}
