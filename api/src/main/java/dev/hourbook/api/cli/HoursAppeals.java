package dev.hourbook.api.cli;

import dev.hourbook.api.cli.HoursAmends.On;
import dev.hourbook.ledger.timesheet.TimesheetCommand.AppealRemoval;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DecideAppeal;
import dev.hourbook.ledger.timesheet.Verdict;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is said against a removal. */
final class HoursAppeals {
  private HoursAppeals() {}

  /** Which removal of the timesheet. */
  static final class Removed {

    @Option(
        names = "--removal",
        description = "Which of the sheet's, from 1. Default: ${DEFAULT-VALUE}.")
    private int removal = 1;
  }

  /** The expert does not agree. */
  @Command(
      name = "appeal",
      mixinStandardHelpOptions = true,
      description = "Records what the expert says against a removal, while there is time to.")
  static final class Appeal implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Mixin
    private On on = new On();

    @Mixin
    private Removed which = new Removed();

    @Option(names = "--reason", required = true, description = "What the expert says.")
    private String reason = "";

    @Override
    public Integer call() {
      return act.send(
          "Appealed.",
          desk -> new AppealRemoval(on.sheet(), which.removal, reason, desk.now(), desk.by()));
    }
  }

  /** Somebody who has not been in it decides. */
  @Command(
      name = "hear",
      mixinStandardHelpOptions = true,
      description = "Decides an appeal; hours of one that is upheld stand again.")
  static final class Hear implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Mixin
    private On on = new On();

    @Parameters(index = "1", paramLabel = "VERDICT", description = "upheld or dismissed.")
    private Verdict verdict = Verdict.DISMISSED;

    @Mixin
    private Removed which = new Removed();

    @Option(names = "--reason", required = true, description = "Why.")
    private String reason = "";

    @Override
    public Integer call() {
      return act.send(
          "Decided.",
          desk ->
              new DecideAppeal(on.sheet(), which.removal, verdict, reason, desk.now(), desk.by()));
    }
  }
}
