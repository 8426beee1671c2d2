package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.timesheet.TimesheetCommand.LogHours;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * Opens a sheet with its first hours. Axon's own create-if-missing does not give its lock back
 * (AxonFramework #4679), so loading and creating are told apart here.
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

  private Optional<Aggregate<Timesheet>> find(TimesheetId id) {
    try {
      return Optional.of(sheets.load(id.toString()));
    } catch (AggregateNotFoundException missing) {
      return Optional.empty();
    }
  }
}
