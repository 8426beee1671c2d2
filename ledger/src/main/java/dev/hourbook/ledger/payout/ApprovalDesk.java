package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.ApprovalPolicyCommand.SetApprovalPolicy;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Takes what is said of approvals to the policy's stream, which begins with the first word. */
class ApprovalDesk {

  private final Repository<ApprovalPolicy> policies;

  ApprovalDesk(Repository<ApprovalPolicy> policies) {
    this.policies = policies;
  }

  @CommandHandler
  void handle(SetApprovalPolicy c, Streams streams) throws Exception {
    String stream = c.policy().toString();
    if (streams.of(stream).isEmpty()) {
      policies.newInstance(() -> ApprovalPolicy.begun(c));
    } else {
      policies.load(stream).execute(policy -> policy.take(c));
    }
  }
}
