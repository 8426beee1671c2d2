package dev.hourbook.api.cli;

import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RemoveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepointHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepriceHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done about approved hours. */
final class HoursAmends {
  private HoursAmends() {}

  /** Which timesheet. */
  static final class On {

    @Parameters(index = "0", paramLabel = "SHEET", description = HoursCommands.SHEET)
    private Optional<TimesheetId> sheet = Optional.empty();

    TimesheetId sheet() {
      return sheet.orElseThrow();
    }
  }

  /** They go for good. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = {
        "Takes approved hours away for good, with evidence and notice. Hours on an invoice are",
        "credited instead; hours that are paid are clawed back."
      })
  static final class Remove implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Mixin
    private On on = new On();

    @ArgGroup(multiplicity = "1")
    private HoursOptions which = new HoursOptions();

    @Mixin
    private RemovalOptions why = new RemovalOptions();

    @Option(
        names = "--sides",
        split = ",",
        description = "bill, pay or both with a comma. Default: both.")
    private Set<Side> sides = EnumSet.allOf(Side.class);

    @Override
    public Integer call() {
      return act.send(
          "Removed.",
          desk -> new RemoveHours(
              on.sheet(), which.hours(), sides, why.removal(desk.now()), desk.now(), desk.by()));
    }
  }

  /** The client does not agree. */
  @Command(
      name = "dispute",
      mixinStandardHelpOptions = true,
      description = "Disputes approved hours in the client's name; unpaid pay is held.")
  static final class Dispute implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Mixin
    private On on = new On();

    @ArgGroup(multiplicity = "1")
    private HoursOptions which = new HoursOptions();

    @Option(names = "--reason", required = true, description = "What the client says.")
    private String reason = "";

    @Option(
        names = "--answer-by",
        required = true,
        paramLabel = "INSTANT",
        description = "Until when the expert may answer.")
    private Instant answerBy = Instant.EPOCH;

    @Override
    public Integer call() {
      return act.send(
          "Disputed.",
          desk ->
              new DisputeHours(on.sheet(), which.hours(), reason, answerBy, desk.now(), desk.by()));
    }
  }

  /** Somebody else decides. */
  @Command(name = "rule", mixinStandardHelpOptions = true, description = "Ends a dispute.")
  static final class Rule implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Mixin
    private On on = new On();

    @Parameters(index = "1", paramLabel = "RULING", description = "for-expert or for-client.")
    private Ruling ruling = Ruling.FOR_EXPERT;

    @Option(
        names = "--dispute",
        description = "Which of the sheet's, from 1. Default: ${DEFAULT-VALUE}.")
    private int dispute = 1;

    @Option(names = "--reason", required = true, description = "Why.")
    private String reason = "";

    @Override
    public Integer call() {
      return act.send(
          "Ruled.",
          desk -> new RuleOnDispute(on.sheet(), dispute, ruling, reason, desk.now(), desk.by()));
    }
  }

  /** They were worked for something else. */
  @Command(
      name = "repoint",
      mixinStandardHelpOptions = true,
      description = "Moves approved hours to the timesheet of the contract they belong to.")
  static final class Repoint implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Mixin
    private On on = new On();

    @Option(names = "--to", required = true, paramLabel = "SHEET", description = "Where to.")
    private Optional<TimesheetId> to = Optional.empty();

    @ArgGroup(multiplicity = "1")
    private HoursOptions which = new HoursOptions();

    @Option(names = "--reason", required = true, description = "Why.")
    private String reason = "";

    @Mixin
    private SecondPerson second = new SecondPerson();

    @Override
    public Integer call() {
      return act.send(
          "Moved.",
          desk -> new RepointHours(
              on.sheet(),
              to.orElseThrow(),
              which.hours(),
              reason,
              second.approver(),
              desk.now(),
              desk.by()));
    }
  }

  /** Their price has changed. */
  @Command(
      name = "reprice",
      mixinStandardHelpOptions = true,
      description = "Brings approved hours to the rates that hold for them by now.")
  static final class Reprice implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Mixin
    private On on = new On();

    @Option(names = "--reason", required = true, description = "Why.")
    private String reason = "";

    @Override
    public Integer call() {
      return act.send(
          "Repriced.", desk -> new RepriceHours(on.sheet(), reason, desk.now(), desk.by()));
    }
  }
}
