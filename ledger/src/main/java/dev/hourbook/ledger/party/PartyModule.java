package dev.hourbook.ledger.party;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Clients and experts, with their handlers. */
public final class PartyModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(Client.class);
    configurer.configureAggregate(Expert.class);
  }
}
