package dev.hourbook.ledger.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.ApprovalPolicyCommand.SetApprovalPolicy;
import dev.hourbook.ledger.payout.ApprovalPolicyEvent.ApprovalPolicySet;
import java.util.Currency;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** It begins with the first rules set, so {@link ApprovalDesk} takes commands. */
@AggregateRoot
class ApprovalPolicy {

  private static final int FEWEST = 2;
  private static final int MOST = 9;

  private record Kept(Currency currency, int approvers) {}

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon sets and reads it
  private ApprovalPolicyId id;

  ApprovalPolicy() {}

  static ApprovalPolicy begun(SetApprovalPolicy first) {
    ApprovalPolicy policy = new ApprovalPolicy();
    policy.take(first);
    return policy;
  }

  void take(SetApprovalPolicy c) {
    if (c.by().isSamePersonAs(c.approvedBy())) {
      throw new Refused(new ApprovalRefusal.PolicyByOnePerson(c.by()));
    }
    if (c.from().isBefore(c.at())) {
      throw new Refused(new ApprovalRefusal.PolicyFromThePast(c.from(), c.at()));
    }
    require(c.rules().tiers());
    apply(new ApprovalPolicySet(
        c.policy(), c.rules(), c.from(), c.reason(), c.at(), c.by(), c.approvedBy()));
  }

  private static void require(List<ApprovalTier> tiers) {
    if (tiers.stream().anyMatch(tier -> tier.approvers() < FEWEST || tier.approvers() > MOST)) {
      throw outOfRange("approvers", FEWEST + " to " + MOST + ", since one is always needed");
    }
    if (tiers.stream().anyMatch(tier -> tier.from().minor() < 0)) {
      throw outOfRange("from", "an amount that is never below 0");
    }
    long kinds = tiers.stream()
        .map(tier -> new Kept(tier.from().currency(), tier.approvers()))
        .distinct()
        .count();
    if (kinds < tiers.size()) {
      throw outOfRange("tiers", "one amount for each currency and number of approvers");
    }
  }

  private static Refused outOfRange(String field, String wanted) {
    return new Refused(new ApprovalRefusal.PolicyOutOfRange(field, wanted));
  }

  @EventSourcingHandler
  void on(ApprovalPolicyEvent event) {
    id = event.policy();
  }
}
