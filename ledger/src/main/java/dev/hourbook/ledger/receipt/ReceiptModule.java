package dev.hourbook.ledger.receipt;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Receipts, with their handlers. */
public final class ReceiptModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(Receipt.class);
  }
}
