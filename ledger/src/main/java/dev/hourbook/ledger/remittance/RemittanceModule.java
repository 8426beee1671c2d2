package dev.hourbook.ledger.remittance;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Files for banks, with their handlers. */
public final class RemittanceModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(RemittanceFile.class);
  }
}
