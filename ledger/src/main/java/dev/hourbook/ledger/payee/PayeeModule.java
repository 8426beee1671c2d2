package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Streams;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Payees, their accounts, the policy about them and what runs left out, with their handlers. */
public final class PayeeModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(Payee.class);
    configurer.configureAggregate(SharedAccount.class);
    configurer.configureAggregate(PayeePolicy.class);
    configurer.configureAggregate(ContractPay.class);
    configurer.configureAggregate(RunExceptions.class);
    configurer.registerComponent(Payees.class, c -> new Payees(c.getComponent(Streams.class)));
    configurer.registerCommandHandler(c -> new SharingDesk(c.repository(SharedAccount.class)));
    configurer.registerCommandHandler(c -> new PayeeDesk(
        c.repository(Payee.class),
        c.repository(SharedAccount.class),
        c.repository(PayeePolicy.class),
        c.repository(ContractPay.class)));
  }
}
