package dev.hourbook.api.cli;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetCommand.CorrectHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RejectHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.SubmitTimesheet;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hours and timesheets by hand. */
@Command(
    name = "hours",
    mixinStandardHelpOptions = true,
    description = {
      "Records hours, submits and decides timesheets, and corrects what was approved.",
      "A timesheet is a contract's pay week: C-17:2026-02-09@iso."
    },
    subcommands = {
      HoursEntry.Log.class,
      HoursEntry.Approve.class,
      HoursLeftover.class,
      HoursAmends.Remove.class,
      HoursAppeals.Appeal.class,
      HoursAppeals.Hear.class,
      HoursAmends.Dispute.class,
      HoursAmends.Rule.class,
      HoursAmends.Repoint.class,
      HoursAmends.Reprice.class
    })
final class HoursCommands {

  /** How a timesheet is named. */
  static final String SHEET = "A timesheet: C-17:2026-02-09@iso.";

  @Command(
      name = "submit",
      mixinStandardHelpOptions = true,
      description = "Hands timesheets in: all of them or none.")
  int submit(
      @Mixin Act act,
      @Parameters(arity = "1..*", paramLabel = "SHEET", description = SHEET)
          List<TimesheetId> sheets) {
    return act.together(
        "Submitted.",
        desk -> sheets.stream()
            .map(sheet -> new SubmitTimesheet(sheet, desk.now(), desk.by()))
            .toList());
  }

  @Command(
      name = "reject",
      mixinStandardHelpOptions = true,
      description = "Turns submitted entries down.")
  int reject(
      @Mixin Act act,
      @Parameters(index = "0", paramLabel = "SHEET", description = SHEET) TimesheetId sheet,
      @Parameters(index = "1..*", arity = "1..*", paramLabel = "ENTRY", description = "Which.")
          List<EntryId> entries,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.send(
        "Rejected.", desk -> new RejectHours(sheet, entries, reason, desk.now(), desk.by()));
  }

  @Command(
      name = "correct",
      mixinStandardHelpOptions = true,
      description = "Says what an entry that nobody decided should have said.")
  int correct(
      @Mixin Act act,
      @Parameters(index = "0", paramLabel = "SHEET", description = SHEET) TimesheetId sheet,
      @Parameters(index = "1", paramLabel = "ENTRY", description = "Which entry.") EntryId entry,
      @Parameters(index = "2", paramLabel = "WORK", description = HoursEntry.WORK) Work work,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    return act.send(
        "Corrected.", desk -> new CorrectHours(sheet, entry, work, reason, desk.now(), desk.by()));
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists timesheets, the latest week first: seconds by where they stand.")
  int list(
      @Mixin ListOptions list,
      @Option(names = "--week", converter = WeekWord.class, description = "Only of this week.")
          Optional<PayWeek> week,
      @Option(names = "--contract", description = "Only of this contract.")
          Optional<String> contract) {
    return list.print(
        lists -> lists.sheets(week.map(PayWeek::toString).orElse(""), contract.orElse("")));
  }

  @Command(
      name = "entries",
      mixinStandardHelpOptions = true,
      description = "Lists what was recorded on a timesheet, and the state of each entry.")
  int entries(
      @Mixin ListOptions list,
      @Parameters(paramLabel = "SHEET", description = SHEET) TimesheetId sheet) {
    return list.print(lists -> lists.entries(sheet.text()));
  }

  @Command(
      name = "items",
      mixinStandardHelpOptions = true,
      description = "Lists what a timesheet was valued at, and the documents that hold it.")
  int items(
      @Mixin ListOptions list,
      @Parameters(paramLabel = "SHEET", description = SHEET) TimesheetId sheet) {
    return list.print(lists -> lists.itemsOfSheet(sheet.text()));
  }

  @Command(
      name = "disputes",
      mixinStandardHelpOptions = true,
      description = "Lists disputes with their numbers: open, for-expert or for-client.")
  int disputes(
      @Mixin ListOptions list,
      @Option(names = "--state", description = "Only in this state.") Optional<String> state) {
    return list.print(lists -> lists.disputes(state.orElse("")));
  }
}
