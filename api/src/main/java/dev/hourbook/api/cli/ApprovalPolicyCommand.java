package dev.hourbook.api.cli;

import dev.hourbook.ledger.payout.ApprovalPolicyCommand.SetApprovalPolicy;
import dev.hourbook.ledger.payout.ApprovalPolicyId;
import dev.hourbook.ledger.payout.ApprovalRules;
import dev.hourbook.ledger.payout.ApprovalTier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many people approve a run that comes to much. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = {
      "Two people set from which amounts on a run needs how many people besides those who planned",
      "it, from now or later on. The tiers replace all before; without any, one person approves."
    })
final class ApprovalPolicyCommand implements Callable<Integer> {

  @Mixin
  private Act act = new Act();

  @Mixin
  private SecondPerson second = new SecondPerson();

  @Option(
      names = "--tier",
      paramLabel = "AMOUNT=PEOPLE",
      description = "From that amount on so many, 2 to 9: USD:50000.00=2. May be repeated.")
  private List<ApprovalTier> tiers = List.of();

  @Option(names = "--from", paramLabel = "INSTANT", description = "Default: now.")
  private Optional<Instant> from = Optional.empty();

  @Option(names = "--reason", required = true, description = "Why.")
  private String reason = "";

  @Override
  public Integer call() {
    return act.send(
        "The policy is set.",
        desk -> new SetApprovalPolicy(
            ApprovalPolicyId.MAIN,
            new ApprovalRules(tiers),
            from.orElseGet(desk::now),
            reason,
            second.approver(),
            desk.now(),
            desk.by()));
  }
}
