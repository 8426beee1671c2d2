package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Apart;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.timesheet.WhenRatesChangedThenRepriceHours.Affected;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Timesheets, with their handlers. */
public final class TimesheetModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(Timesheet.class);
    configurer.registerComponent(
        HeldHours.class,
        c -> new HeldHours(
            c.repository(Timesheet.class),
            c.getComponent(Whereabouts.class),
            c.getComponent(Terms.class),
            c.getComponent(Streams.class)));
    configurer.registerComponent(
        Affected.class,
        c -> new Affected(
            c.getComponent(Apart.class),
            c.getComponent(Streams.class),
            c.getComponent(Terms.class)));
    configurer.registerComponent(
        PaidHours.class,
        c -> new PaidHours(c.getComponent(Streams.class), c.getComponent(Whereabouts.class)));
    configurer.registerCommandHandler(c -> new TimesheetIntake(c.repository(Timesheet.class)));
  }
}
