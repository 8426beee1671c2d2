package dev.hourbook.ledger.payout;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Pay runs and payouts, with their handlers. */
public final class PayoutModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(PayRun.class);
    configurer.configureAggregate(Payout.class);
    configurer.configureAggregate(Earnings.class);
    configurer.registerCommandHandler(c -> new PayoutPlanning(c.repository(Payout.class)));
  }
}
