package dev.hourbook.ledger.period;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Months of the books, with their handlers. */
public final class PeriodModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(AccountingPeriod.class);
    configurer.registerCommandHandler(c -> new MonthEndActs(c.repository(AccountingPeriod.class)));
  }
}
