package dev.hourbook.ledger.invoice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.invoice.CreditNoteCommand.CreditDifference;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteCommand.OffsetCredit;
import dev.hourbook.ledger.invoice.CreditNoteCommand.RefundCredit;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditNoteIssued;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditOffset;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditRefunded;
import dev.hourbook.ledger.invoice.CreditNoteEvent.DifferenceCredited;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class CreditNote {

  @AggregateIdentifier
  private CreditNoteId id;

  private ClientId client;
  private Money balance;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  CreditNote() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  CreditNote(IssueCreditNote c, Crediting crediting) {
    apply(crediting.issue(c));
  }

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  CreditNote(CreditDifference c, Crediting crediting) {
    apply(crediting.difference(c));
  }

  @CommandHandler
  void handle(OffsetCredit c, Invoices invoices) {
    if (!invoices.due(c.invoice()).client().equals(client)) {
      throw new Refused(new CreditNoteRefusal.OtherClient(id, client));
    }
    List<LinePart> parts = invoices.settle(c.invoice(), balance, id.toString());
    Money amount = parts.stream().map(LinePart::amount).reduce(balance.minus(balance), Money::plus);
    requireLeft(amount);
    apply(new CreditOffset(id, client, c.invoice(), amount, parts, c.by()));
  }

  @CommandHandler
  void handle(RefundCredit c) {
    requireTwoPeople(c.by(), c.approvedBy());
    requireLeft(c.amount());
    apply(new CreditRefunded(
        id, client, c.amount(), c.refundedOn(), c.reference(), c.by(), c.approvedBy()));
  }

  private void requireLeft(Money amount) {
    boolean same = amount.currency().equals(balance.currency());
    if (!same || amount.minor() <= 0 || amount.compareTo(balance) > 0) {
      throw new Refused(new CreditNoteRefusal.TooLittleLeft(id, balance, amount));
    }
  }

  static void requireTwoPeople(Actor by, Actor approvedBy) {
    if (by.isSamePersonAs(approvedBy)) {
      throw new Refused(new InvoiceRefusal.SamePersonTwice(by));
    }
  }

  @EventSourcingHandler
  void on(CreditNoteEvent event) {
    id = event.creditNote();
    switch (event) {
      case CreditNoteIssued e -> {
        client = e.client();
        balance = e.toBalance();
      }
      case DifferenceCredited e -> {
        client = e.client();
        balance = e.toBalance();
      }
      case CreditOffset e -> balance = balance.minus(e.amount());
      case CreditRefunded e -> balance = balance.minus(e.amount());
    }
  }
}
