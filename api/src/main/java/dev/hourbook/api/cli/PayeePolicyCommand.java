package dev.hourbook.api.cli;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payee.Check;
import dev.hourbook.ledger.payee.PayeePolicyCommand.SetPayeePolicy;
import dev.hourbook.ledger.payee.PayeePolicyId;
import dev.hourbook.ledger.payee.PayeeRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the company asks before it pays. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = {
      "Two people set what is asked of everybody who is paid, from now or later on. What is not",
      "said is as it is without any policy: nothing is asked, a changed account rests 72 hours."
    })
final class PayeePolicyCommand implements Callable<Integer> {

  @Mixin
  private Act act = new Act();

  @Mixin
  private SecondPerson second = new SecondPerson();

  @Option(
      names = "--require",
      split = ",",
      paramLabel = "CHECK",
      description = "identity, account, tax-form, screening; apart by commas.")
  private List<Check> required = List.of();

  @Option(names = "--cooling-off", paramLabel = "HOURS", description = "Default: 72.")
  private int coolingOff = PayeeRules.DEFAULT.coolingOffHours();

  @Option(
      names = "--security",
      paramLabel = "DAYS",
      description = "Hours approved since are not paid. Default: none.")
  private int security;

  @Option(
      names = "--first-payout",
      paramLabel = "DAYS",
      description = "A first payout waits so long. Default: none.")
  private int firstPayout;

  @Option(
      names = "--minimum",
      paramLabel = "AMOUNT",
      converter = MoneyWord.class,
      description = "What is less is carried forward: USD:25.00. One a currency.")
  private List<Money> minimums = List.of();

  @Option(
      names = "--offset-percent",
      paramLabel = "PERCENT",
      description = "The most of a payout that is kept for what is owed back. Default: 50.")
  private int offsetPercent = PayeeRules.DEFAULT.share();

  @Option(names = "--from", paramLabel = "INSTANT", description = "Default: now.")
  private Optional<Instant> from = Optional.empty();

  @Option(names = "--reason", required = true, description = "Why.")
  private String reason = "";

  @Override
  public Integer call() {
    PayeeRules rules =
        new PayeeRules(required, coolingOff, security, firstPayout, minimums, offsetPercent);
    return act.send(
        "The policy is set.",
        desk -> new SetPayeePolicy(
            PayeePolicyId.MAIN,
            rules,
            from.orElseGet(desk::now),
            reason,
            second.approver(),
            desk.now(),
            desk.by()));
  }
}
