package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;

/** What can be asked of an approval policy. */
public sealed interface ApprovalPolicyCommand extends LedgerCommand {

  /** The policy. */
  ApprovalPolicyId policy();

  /** Sets how many approve what from an instant on, which has not passed. */
  record SetApprovalPolicy(
      ApprovalPolicyId policy,
      ApprovalRules rules,
      Instant from,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements ApprovalPolicyCommand {}
}
