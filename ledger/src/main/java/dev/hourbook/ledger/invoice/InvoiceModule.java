package dev.hourbook.ledger.invoice;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Invoices and their series, with their handlers. */
public final class InvoiceModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(InvoiceSeries.class);
    configurer.configureAggregate(Invoice.class);
  }
}
