package dev.hourbook.ledger.quote;

import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Quotes, with their handlers. */
public final class QuoteModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(LockedQuotes.class);
    configurer.registerCommandHandler(c -> new QuoteDesk(c.repository(LockedQuotes.class)));
  }
}
