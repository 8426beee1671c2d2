package dev.hourbook.ledger.receipt;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.Invoices;
import dev.hourbook.ledger.invoice.Invoices.Due;
import dev.hourbook.ledger.invoice.LinePart;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.Parties;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.CarryOverReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.RefundReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.UnapplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptApplied;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptCarriedOver;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRecorded;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRefunded;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptUnapplied;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class Receipt {

  @AggregateIdentifier
  private ReceiptId id;

  private ClientId client;
  private Money unapplied;
  private final Map<InvoiceId, List<LinePart>> applied = new HashMap<>();

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  Receipt() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Receipt(RecordReceipt c, Parties parties) {
    require(c.receipt(), c.amount(), parties.client(c.client()).currency());
    apply(new ReceiptRecorded(
        c.receipt(), c.client(), c.amount(), c.receivedOn(), c.reference(), c.by()));
  }

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Receipt(CarryOverReceipt c, Parties parties) {
    require(c.receipt(), c.amount(), parties.client(c.client()).currency());
    requireTwoPeople(c.by(), c.approvedBy());
    apply(new ReceiptCarriedOver(
        c.receipt(),
        c.client(),
        c.amount(),
        c.receivedOn(),
        c.reference(),
        c.cutOver(),
        c.by(),
        c.approvedBy()));
  }

  private static void require(ReceiptId receipt, Money amount, Currency currency) {
    if (!amount.currency().equals(currency)) {
      throw new Refused(new ReceiptRefusal.OtherCurrency(currency, amount.currency()));
    }
    if (amount.minor() <= 0) {
      throw new Refused(new ReceiptRefusal.NothingReceived(receipt, amount));
    }
  }

  private static void requireTwoPeople(Actor by, Actor approvedBy) {
    if (by.isSamePersonAs(approvedBy)) {
      throw new Refused(new ReceiptRefusal.SamePersonTwice(by));
    }
  }

  @CommandHandler
  void handle(ApplyReceipt c, Invoices invoices) {
    boolean any = false;
    for (InvoiceId invoice : inOrder(c, invoices)) {
      List<LinePart> parts =
          unapplied.isZero() ? List.of() : invoices.settle(invoice, unapplied, id.toString());
      if (!parts.isEmpty()) {
        apply(new ReceiptApplied(id, client, invoice, sum(parts), parts, c.by()));
        any = true;
      }
    }
    if (!any) {
      throw new Refused(new ReceiptRefusal.NothingToApply(id, unapplied));
    }
  }

  private List<InvoiceId> inOrder(ApplyReceipt c, Invoices invoices) {
    List<Due> due = new ArrayList<>();
    for (InvoiceId invoice : c.invoices()) {
      due.add(invoices.due(invoice));
      if (!due.getLast().client().equals(client)) {
        throw new Refused(new ReceiptRefusal.OtherClient(invoice, client));
      }
    }
    if (c.order() == Order.OLDEST_DUE_FIRST) {
      due.sort(Comparator.comparing(Due::dueOn));
    }
    return due.stream().map(Due::invoice).toList();
  }

  @CommandHandler
  void handle(UnapplyReceipt c, Invoices invoices) {
    List<LinePart> parts = applied.getOrDefault(c.invoice(), List.of());
    if (parts.isEmpty()) {
      throw new Refused(new ReceiptRefusal.NotApplied(id, c.invoice()));
    }
    invoices.reopen(c.invoice(), parts, id.toString());
    apply(new ReceiptUnapplied(id, client, c.invoice(), sum(parts), parts, c.reason(), c.by()));
  }

  @CommandHandler
  void handle(RefundReceipt c) {
    requireTwoPeople(c.by(), c.approvedBy());
    boolean same = c.amount().currency().equals(unapplied.currency());
    if (!same || c.amount().minor() <= 0 || c.amount().compareTo(unapplied) > 0) {
      throw new Refused(new ReceiptRefusal.TooLittleLeft(id, unapplied, c.amount()));
    }
    apply(new ReceiptRefunded(
        id, client, c.amount(), c.refundedOn(), c.reference(), c.by(), c.approvedBy()));
  }

  private static Money sum(List<LinePart> parts) {
    return parts.stream().map(LinePart::amount).reduce(Money::plus).orElseThrow();
  }

  @EventSourcingHandler
  void on(ReceiptEvent event) {
    id = event.receipt();
    client = event.client();
    switch (event) {
      case ReceiptRecorded e -> unapplied = e.amount();
      case ReceiptCarriedOver e -> unapplied = e.amount();
      case ReceiptApplied e -> {
        unapplied = unapplied.minus(e.amount());
        List<LinePart> all = new ArrayList<>(applied.getOrDefault(e.invoice(), List.of()));
        all.addAll(e.lines());
        applied.put(e.invoice(), all);
      }
      case ReceiptUnapplied e -> {
        unapplied = unapplied.plus(e.amount());
        applied.remove(e.invoice());
      }
      case ReceiptRefunded e -> unapplied = unapplied.minus(e.amount());
    }
  }
}
