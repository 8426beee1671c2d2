package dev.hourbook.ledger.timesheet;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Timesheets, with their handlers. */
public final class TimesheetModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(Timesheet.class);
    configurer.registerCommandHandler(c -> new TimesheetIntake(c.repository(Timesheet.class)));
  }
}
