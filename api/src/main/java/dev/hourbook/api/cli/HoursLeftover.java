package dev.hourbook.api.cli;

import dev.hourbook.api.cli.HoursAmends.On;
import dev.hourbook.ledger.timesheet.LeftoverDecision;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideLeftover;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What becomes of hours over the cap or without a price. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = {
      "Decides about approved hours over the cap or without a price: 'hours list' counts them.",
      "What has no price can only be rejected; agree one, and reprice, to have it billed and paid."
    })
final class HoursLeftover implements Callable<Integer> {

  @Mixin
  private Act act = new Act();

  @Mixin
  private On on = new On();

  @Parameters(index = "1", paramLabel = "DECISION", description = "bill, pay or reject.")
  private LeftoverDecision decision = LeftoverDecision.REJECT;

  @ArgGroup(multiplicity = "1")
  private HoursOptions which = new HoursOptions();

  @Option(names = "--reason", required = true, description = "Why.")
  private String reason = "";

  @Mixin
  private SecondPerson second = new SecondPerson();

  @Override
  public Integer call() {
    return act.send(
        "Decided.",
        desk -> new DecideLeftover(
            on.sheet(), which.hours(), decision, reason, second.approver(), desk.now(), desk.by()));
  }
}
