package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.TimesheetCommand.LogHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepointHours;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * Opens a sheet with its first hours, logged or taken over from another. Axon's own
 * create-if-missing does not give its lock back (AxonFramework #4679), so loading and creating are
 * told apart here.
 */
class TimesheetIntake {

  private final Repository<Timesheet> sheets;

  TimesheetIntake(Repository<Timesheet> sheets) {
    this.sheets = sheets;
  }

  @CommandHandler
  void handle(LogHours c, Terms terms) throws Exception {
    Optional<Aggregate<Timesheet>> sheet = find(c.timesheet());
    if (sheet.isPresent()) {
      sheet.get().execute(found -> found.log(c, terms));
    } else {
      sheets.newInstance(() -> new Timesheet(c, terms));
    }
  }

  /** The wrong sheet gives up the hours, the right one takes the same, or neither. */
  @CommandHandler
  void handle(RepointHours c, Terms terms, Whereabouts where) throws Exception {
    if (c.by().isSamePersonAs(c.approvedBy())) {
      throw new Refused(new CorrectionRefusal.SamePersonTwice(c.by()));
    }
    ContractTerms right = terms.of(c.to().contract());
    Engagement wrong = terms.engagement(c.timesheet().contract());
    Aggregate<Timesheet> from = find(c.timesheet())
        .orElseThrow(() -> new Refused(new TimesheetRefusal.UnknownTimesheet(c.timesheet())));
    List<TimeEntry> entries =
        from.invoke(sheet -> sheet.repointing(where).repoint(c, wrong, right.engagement()));
    Takeover hours = new Takeover(entries, c.at(), c.by(), c.approvedBy());
    Optional<Aggregate<Timesheet>> to = find(c.to());
    if (to.isPresent()) {
      to.get().execute(sheet -> sheet.takeOver(hours, right));
    } else {
      sheets.newInstance(() -> new Timesheet(c.to(), hours, right));
    }
  }

  private Optional<Aggregate<Timesheet>> find(TimesheetId id) {
    try {
      return Optional.of(sheets.load(id.toString()));
    } catch (AggregateNotFoundException missing) {
      return Optional.empty();
    }
  }
}
