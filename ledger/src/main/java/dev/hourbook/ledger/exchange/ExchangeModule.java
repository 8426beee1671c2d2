package dev.hourbook.ledger.exchange;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Exchange rates, with their handlers. */
public final class ExchangeModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(ExchangeRates.class);
    configurer.registerCommandHandler(c -> new ExchangeDesk(c.repository(ExchangeRates.class)));
  }
}
