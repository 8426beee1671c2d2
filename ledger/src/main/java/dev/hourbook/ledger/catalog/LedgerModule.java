package dev.hourbook.ledger.catalog;

import dev.hourbook.ledger.bank.BankModule;
import dev.hourbook.ledger.contract.ContractModule;
import dev.hourbook.ledger.contract.HoldsTerms;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.contract.TermsHold;
import dev.hourbook.ledger.exchange.ExchangeModule;
import dev.hourbook.ledger.invoice.InvoiceModule;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.party.Parties;
import dev.hourbook.ledger.party.PartyModule;
import dev.hourbook.ledger.payee.PayeeModule;
import dev.hourbook.ledger.payout.PaidPayouts;
import dev.hourbook.ledger.payout.PayoutModule;
import dev.hourbook.ledger.period.PeriodModule;
import dev.hourbook.ledger.quote.QuoteModule;
import dev.hourbook.ledger.receipt.ReceiptModule;
import dev.hourbook.ledger.remittance.RemittanceModule;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.TimesheetModule;
import dev.hourbook.ledger.timesheet.Whereabouts;
import dev.hourbook.ledger.voucher.VoucherModule;
import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;

/**
 * The write side's table of contents; every command is held to {@link Bounds}. Whoever wires it
 * registers the ports {@link Streams}, {@code Claims}, {@code Numbers}, {@code UnsettledPayouts},
 * {@code FiledPayouts}, {@code HeldMovements}, {@code Counterparties}, {@code MonthEnds} and
 * {@link TermsHold} as components.
 */
public final class LedgerModule implements ConfigurerModule {

  @Override
  public void configureModule(Configurer configurer) {
    configurer.registerComponent(Parties.class, c -> new Parties(c.getComponent(Streams.class)));
    configurer.registerComponent(Terms.class, c -> new Terms(c.getComponent(Streams.class)));
    configurer.registerComponent(
        Whereabouts.class,
        c -> new Whereabouts(
            c.getComponent(Claims.class), new PaidPayouts(c.getComponent(Streams.class))));
    List.of(
            new ExchangeModule(),
            new QuoteModule(),
            new PartyModule(),
            new ContractModule(),
            new TimesheetModule(),
            new InvoiceModule(),
            new ReceiptModule(),
            new PayoutModule(),
            new PayeeModule(),
            new RemittanceModule(),
            new VoucherModule(),
            new BankModule(),
            new PeriodModule())
        .forEach(module -> module.configureModule(configurer));
    configurer.onInitialize(axon -> axon.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, () -> {
      axon.commandBus().registerHandlerInterceptor(new WithinBounds());
      axon.commandBus()
          .registerHandlerInterceptor(new HoldsTerms(axon.getComponent(TermsHold.class)));
    }));
  }
}
