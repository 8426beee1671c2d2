package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.message.Streams;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Bank accounts, their lines and set-offs, with their handlers. */
public final class BankModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(BankAccount.class);
    configurer.configureAggregate(BankLine.class);
    configurer.configureAggregate(SetOff.class);
    configurer.registerComponent(
        BankMovements.class, c -> new BankMovements(c.getComponent(Streams.class)));
    configurer.registerCommandHandler(c -> new BankDesk(c.repository(BankLine.class)));
  }
}
