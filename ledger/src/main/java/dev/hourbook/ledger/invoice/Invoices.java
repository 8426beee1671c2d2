package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.timesheet.HeldHours;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** What credit notes and receipts do to the invoices they settle, in their own unit of work. */
public final class Invoices {

  private final Repository<Invoice> invoices;
  private final HeldHours hours;

  Invoices(Repository<Invoice> invoices, HeldHours hours) {
    this.invoices = invoices;
    this.hours = hours;
  }

  /** Whose it is, and what of it is due by when. */
  public record Due(InvoiceId invoice, ClientId client, LocalDate dueOn, Money due) {}

  /**
   * What an invoice leaves due.
   *
   * @throws Refused {@code invoice/unknown}
   */
  public Due due(InvoiceId invoice) {
    InvoiceState state = state(invoice);
    return new Due(invoice, state.document().client(), state.document().dueOn(), state.due());
  }

  /**
   * Settles at most that much of what is due, over the undisputed lines by what each leaves open,
   * then over the disputed; which lines it was is the answer.
   *
   * @throws Refused {@code invoice/already-void}
   */
  public List<LinePart> settle(InvoiceId invoice, Money most, String document) {
    return load(invoice).invoke(found -> found.settle(most, document, hours));
  }

  /** Makes due again what a document had settled. */
  public void reopen(InvoiceId invoice, List<LinePart> parts, String document) {
    List<LinePart> back = parts.stream().map(LinePart::negated).toList();
    load(invoice).execute(found -> found.change(back, document));
  }

  /** Takes credits off what is due, of their own lines first; the answer is how much it was. */
  Money credit(InvoiceId invoice, List<LinePart> credits, String document) {
    Aggregate<Invoice> found = load(invoice);
    Money off = Money.zero(credits.getFirst().amount().currency());
    for (LinePart credit : credits) {
      List<LinePart> parts = found.invoke(any -> any.credit(credit, document));
      off = parts.stream().map(LinePart::amount).reduce(off, Money::plus);
    }
    return off;
  }

  InvoiceState state(InvoiceId invoice) {
    return load(invoice).invoke(Invoice::state);
  }

  private Aggregate<Invoice> load(InvoiceId invoice) {
    try {
      return invoices.load(invoice.toString());
    } catch (AggregateNotFoundException missing) {
      throw new Refused(new InvoiceRefusal.UnknownInvoice(invoice));
    }
  }
}
