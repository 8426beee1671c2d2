package dev.hourbook.api.cli;

import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeCommand.SetWithholding;
import dev.hourbook.ledger.payee.Withholdings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How much tax is withheld of somebody. */
@Command(
    name = "withhold",
    mixinStandardHelpOptions = true,
    description = {
      "Two people set the rate at which tax is withheld of what is planned for somebody, from now",
      "or later on, until another rate begins; 0 ends it. Which rate is right they have to know."
    })
final class PayeeWithholdingCommand implements Callable<Integer> {

  @Mixin
  private Act act = new Act();

  @Mixin
  private SecondPerson second = new SecondPerson();

  @Parameters(paramLabel = "EXPERT", description = PayeeAccounts.KEY)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ExpertId expert;

  @Option(
      names = "--rate",
      required = true,
      paramLabel = "PERCENT",
      description = "Of the gross: 24, 30, 7.25.")
  private BigDecimal rate = BigDecimal.ZERO;

  @Option(
      names = "--statute",
      required = true,
      paramLabel = "WORD",
      description = "Under which law: us-backup, us-nra.")
  private String statute = "";

  @Option(names = "--from", paramLabel = "INSTANT", description = "Default: now.")
  private Optional<Instant> from = Optional.empty();

  @Option(names = "--reason", required = true, description = "Why.")
  private String reason = "";

  @Override
  public Integer call() {
    return act.send(
        "The rate of " + expert.key() + " is set.",
        desk -> new SetWithholding(
            expert,
            Withholdings.stated(rate, statute),
            from.orElseGet(desk::now),
            reason,
            second.approver(),
            desk.now(),
            desk.by()));
  }
}
