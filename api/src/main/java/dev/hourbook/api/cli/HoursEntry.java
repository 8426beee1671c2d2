package dev.hourbook.api.cli;

import dev.hourbook.api.cli.Act.Desk;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.eventstore.Chunks;
import dev.hourbook.api.intake.IncomingHours;
import dev.hourbook.api.intake.IntakeResult;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.SubmitTimesheet;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hours on their way in: recorded, then approved by a person. */
final class HoursEntry {

  /** How work is said. */
  static final String WORK =
      "A day and how long, 2026-02-09=8:00, or two instants with a slash between them.";

  private HoursEntry() {}

  /** Work comes in. */
  @Command(
      name = "log",
      mixinStandardHelpOptions = true,
      description = {
        "Records work on a contract, all of it or nothing; the same again changes nothing.",
        "Prints the timesheets that have new hours."
      })
  static final class Log implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Act act = new Act();

    @Parameters(index = "0", paramLabel = "CONTRACT", description = "Its key.")
    private ContractId contract = new ContractId("none");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORK", description = WORK)
    private List<Work> works = List.of();

    @Option(
        names = "--entry",
        paramLabel = "ENTRY",
        description = "Source and id of one entry: tracker:48213. Default: by hand, its day.")
    private Optional<EntryId> entry = Optional.empty();

    @Option(names = "--activity", description = "What kind of work.")
    private String activity = "";

    @Option(names = "--description", description = "What was done; kept outside the log.")
    private String description = "";

    @Option(names = "--submit", description = "Hands the timesheets in, too.")
    private boolean submit;

    @Override
    public Integer call() {
      if (entry.isPresent() && works.size() > 1) {
        throw new ParameterException(
            spec.commandLine(), "--entry names one entry; give one WORK with it");
      }
      return act.say(desk -> {
        IntakeResult in = record(desk);
        StandardOutput.lines(in.sheets().stream().map(TimesheetId::text).toList());
        return in.recorded() + " entries recorded, " + in.repeated() + " known already.";
      });
    }

    private IntakeResult record(Desk desk) {
      Company company = desk.company();
      Chunks chunks = company.ledger().chunks();
      AtomicReference<IntakeResult> taken = new AtomicReference<>(IntakeResult.NONE);
      chunks.inOneUnit(() -> {
        IntakeResult in = company
            .intake()
            .recordWithin(works.stream().map(this::incoming).toList(), desk.now(), desk.by())
            .orRefused();
        if (submit) {
          in.sheets()
              .forEach(sheet -> chunks.dispatch(new SubmitTimesheet(sheet, desk.now(), desk.by())));
        }
        taken.set(in);
      });
      return taken.get();
    }

    private IncomingHours incoming(Work work) {
      EntryId named =
          entry.orElseGet(() -> new EntryId("hand", contract.key() + "/" + start(work)));
      return new IncomingHours(named, contract, work, activity, description);
    }

    private static String start(Work work) {
      return switch (work) {
        case Work.Dated dated -> dated.date().toString();
        case Work.Timed timed -> timed.start().toString();
      };
    }
  }

  /** A person says yes. */
  @Command(
      name = "approve",
      mixinStandardHelpOptions = true,
      description = "Approves what waits: on these timesheets, all or none, or in a whole week.")
  static final class Approve implements Callable<Integer> {

    /** Which timesheets. */
    static final class Which {

      @Parameters(arity = "1..*", paramLabel = "SHEET", description = HoursCommands.SHEET)
      private List<TimesheetId> sheets = List.of();

      @Option(
          names = "--week",
          converter = WeekWord.class,
          description = "Everything that waits in it: 2026-W07 or 2026-02-09@iso.")
      private Optional<PayWeek> week = Optional.empty();
    }

    @Mixin
    private Act act = new Act();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Override
    public Integer call() {
      return which
          .week
          .map(week ->
              act.say(desk -> desk.company().approvals().byPerson(week, desk.now(), desk.by())
                  + " timesheets approved."))
          .orElseGet(() -> act.together("Approved.", this::approvals));
    }

    private List<ApproveHours> approvals(Desk desk) {
      return which.sheets.stream()
          .map(sheet -> new ApproveHours(sheet, desk.now(), desk.by()))
          .toList();
    }
  }
}
