package dev.hourbook.ledger.contract;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Rate cards and contracts, with their handlers. */
public final class ContractModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(RateCard.class);
    configurer.configureAggregate(Contract.class);
  }
}
