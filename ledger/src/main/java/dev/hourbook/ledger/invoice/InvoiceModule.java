package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.party.Parties;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.HeldHours;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/** Invoices, credit notes and their series, with their handlers. */
public final class InvoiceModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.configureAggregate(InvoiceSeries.class);
    configurer.configureAggregate(Invoice.class);
    configurer.configureAggregate(CreditNote.class);
    configurer.registerComponent(
        Invoices.class,
        c -> new Invoices(c.repository(Invoice.class), c.getComponent(HeldHours.class)));
    configurer.registerComponent(
        Crediting.class,
        c -> new Crediting(
            c.getComponent(Invoices.class),
            c.getComponent(HeldHours.class),
            c.getComponent(Claims.class),
            c.getComponent(Numbers.class),
            c.getComponent(Parties.class),
            c.getComponent(Terms.class)));
  }
}
