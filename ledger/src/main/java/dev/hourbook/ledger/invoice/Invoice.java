package dev.hourbook.ledger.invoice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.invoice.InvoiceCommand.FinaliseInvoice;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.party.ClientEvent.ClientOnboarded;
import dev.hourbook.ledger.party.Parties;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Side;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class Invoice {

  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // Axon reads it
  private InvoiceId id;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  Invoice() {}

  /** The number is taken after every refusal but the claims', which roll it back. */
  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Invoice(FinaliseInvoice c, Parties parties, Terms terms, Numbers numbers, Claims claims) {
    ClientOnboarded client = parties.client(c.client());
    requireBillable(c, client.currency());
    requireOwnContracts(c, terms);
    List<InvoiceLine> lines = Lines.of(c.items());
    LocalDate issuedOn = LocalDate.ofInstant(c.at(), client.terms().zone());
    SeriesId series = SeriesId.invoices(issuedOn.getYear());
    List<ItemId> items = c.items().stream().map(BillableItem::item).toList();
    apply(new InvoiceFinalised(
        c.invoice(),
        series,
        series.number(numbers.next(series)),
        c.client(),
        c.days(),
        issuedOn,
        client.terms().dueOn(issuedOn),
        lines,
        lines.stream().mapToLong(InvoiceLine::seconds).sum(),
        Lines.sum(lines.stream().map(InvoiceLine::amount).toList()),
        ItemId.hash(items),
        c.position()));
    String document = c.invoice().toString();
    claims.take(Side.BILL, items.stream().map(item -> new Claim(item, document)).toList());
  }

  private static void requireBillable(FinaliseInvoice c, Currency currency) {
    if (c.items().isEmpty()) {
      throw new Refused(new InvoiceRefusal.NothingToBill(c.invoice()));
    }
    for (BillableItem item : c.items()) {
      if (!item.amount().currency().equals(currency)) {
        throw new Refused(
            new InvoiceRefusal.OtherCurrency(currency, item.amount().currency()));
      }
    }
  }

  /** A draft comes from a view; whose contract it is, only the contract's own stream can say. */
  private static void requireOwnContracts(FinaliseInvoice c, Terms terms) {
    c.items().stream().map(BillableItem::contract).distinct().forEach(contract -> {
      if (!terms.engagement(contract).client().equals(c.client())) {
        throw new Refused(new InvoiceRefusal.OtherClient(contract, c.client()));
      }
    });
  }

  @EventSourcingHandler
  void on(InvoiceEvent event) {
    id = switch (event) {
      case InvoiceFinalised e -> e.invoice();
    };
  }
}
