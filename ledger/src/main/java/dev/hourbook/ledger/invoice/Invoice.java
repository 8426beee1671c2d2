package dev.hourbook.ledger.invoice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.invoice.InvoiceCommand.CarryOverInvoice;
import dev.hourbook.ledger.invoice.InvoiceCommand.FinaliseInvoice;
import dev.hourbook.ledger.invoice.InvoiceCommand.VoidInvoice;
import dev.hourbook.ledger.invoice.InvoiceEvent.DueChanged;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceCarriedOver;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceVoided;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientEvent.ClientOnboarded;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.Parties;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.HeldHours;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TakenItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class Invoice {

  @AggregateIdentifier
  private InvoiceId id;

  private InvoiceState state;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  Invoice() {}

  /** The number is taken after every refusal but the claims', which roll it back. */
  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Invoice(FinaliseInvoice c, Parties parties, Terms terms, Numbers numbers, Claims claims) {
    ClientOnboarded client = parties.client(c.client());
    requireBillable(c, client.currency());
    requireOwnContracts(c.items(), c.client(), terms);
    List<InvoiceLine> lines = Lines.of(c.items());
    Money total = Lines.sum(lines.stream().map(InvoiceLine::amount).toList());
    if (total.minor() < 0) {
      throw new Refused(new InvoiceRefusal.BelowNothing(c.invoice(), total));
    }
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
        total,
        ItemId.hash(items),
        c.position()));
    String document = c.invoice().toString();
    claims.take(Side.BILL, items.stream().map(item -> new Claim(item, document)).toList());
  }

  /** It has the number its client knows it by; no number of this book may come to be the same. */
  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Invoice(CarryOverInvoice c, Parties parties, Streams streams) {
    CreditNote.requireTwoPeople(c.by(), c.approvedBy());
    Currency currency = parties.client(c.client()).currency();
    if (!c.due().currency().equals(currency)) {
      throw new Refused(new InvoiceRefusal.OtherCurrency(currency, c.due().currency()));
    }
    if (c.due().minor() <= 0 || c.seconds() < 0) {
      throw new Refused(new InvoiceRefusal.BelowNothing(c.invoice(), c.due()));
    }
    if (InvoiceSeries.mayStillGive(c.number(), streams)) {
      throw new Refused(new InvoiceRefusal.NumberToCome(c.number()));
    }
    apply(new InvoiceCarriedOver(
        c.invoice(),
        c.number(),
        c.client(),
        c.issuedOn(),
        c.dueOn(),
        c.seconds(),
        c.due(),
        c.cutOver(),
        c.by(),
        c.approvedBy()));
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
  static void requireOwnContracts(List<BillableItem> items, ClientId client, Terms terms) {
    List<ContractId> contracts =
        items.stream().map(BillableItem::contract).distinct().toList();
    terms.ahead(contracts);
    contracts.forEach(contract -> {
      if (!terms.engagement(contract).client().equals(client)) {
        throw new Refused(new InvoiceRefusal.OtherClient(contract, client));
      }
    });
  }

  @CommandHandler
  void handle(VoidInvoice c, HeldHours hours, Claims claims, Parties parties) {
    CreditNote.requireTwoPeople(c.by(), c.approvedBy());
    state.requireLive();
    state.requireOwnLines();
    if (state.changed()) {
      throw new Refused(new InvoiceRefusal.ChangedSinceIssued(id));
    }
    ClientId client = state.document().client();
    List<CreditLine> lines = released(hours);
    apply(new InvoiceVoided(
        id,
        client,
        LocalDate.ofInstant(c.at(), parties.client(client).terms().zone()),
        lines,
        state.document().seconds(),
        state.document().total(),
        c.reason(),
        c.by(),
        c.approvedBy()));
    claims.release(Side.BILL, id.toString());
  }

  /** Every line with the items it was made of, which are its whole amount still. */
  private List<CreditLine> released(HeldHours hours) {
    List<CreditLine> lines = new ArrayList<>();
    for (InvoiceLine line : state.document().lines()) {
      List<TakenItem> taken = hours.cut(state.hours(line), new Hours.All());
      Crediting.requireNotConceded(taken);
      CreditLine whole = CreditLine.of(lines.size() + 1, line, Disposition.RELEASE, taken);
      if (!whole.amount().equals(line.amount())) {
        throw new Refused(new InvoiceRefusal.ChangedSinceIssued(id));
      }
      lines.add(whole);
    }
    return lines;
  }

  InvoiceState state() {
    return state;
  }

  List<LinePart> settle(Money most, String document, HeldHours hours) {
    state.requireLive();
    List<Money> open = state.open().stream().map(Allocation::notBelowNothing).toList();
    Money amount = Allocation.least(most, Allocation.notBelowNothing(state.due()));
    // Whoever pays everything pays what is disputed too: no need to read every sheet.
    List<LinePart> parts = amount.equals(Lines.sum(open))
        ? Allocation.spread(amount, open)
        : agreedFirst(amount, open, hours);
    change(parts, document);
    return parts;
  }

  private List<LinePart> agreedFirst(Money amount, List<Money> open, HeldHours hours) {
    hours.ahead(state.document().lines().stream().map(state::hours).toList());
    List<Money> agreed = new ArrayList<>();
    List<Money> disputed = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      disputed.add(Allocation.least(doubted(i, hours, open.get(i)), open.get(i)));
      agreed.add(open.get(i).minus(disputed.getLast()));
    }
    List<LinePart> parts = new ArrayList<>(Allocation.spread(amount, agreed));
    parts.addAll(Allocation.spread(amount.minus(sum(parts, amount)), disputed));
    return parts;
  }

  /** Nobody disputes hours of older books here. */
  private Money doubted(int line, HeldHours hours, Money any) {
    return state.document().lines().isEmpty()
        ? any.minus(any)
        : hours.disputed(state.hours(state.document().lines().get(line)));
  }

  private static Money sum(List<LinePart> parts, Money any) {
    return parts.stream().map(LinePart::amount).reduce(any.minus(any), Money::plus);
  }

  List<LinePart> credit(LinePart credit, String document) {
    Money most = Allocation.least(credit.amount(), Allocation.notBelowNothing(state.due()));
    List<LinePart> parts = Allocation.from(credit.line() - 1, most, state.open());
    change(parts, document);
    return parts;
  }

  /** Settles parts of what is due, or makes them due again. */
  void change(List<LinePart> parts, String document) {
    if (!parts.isEmpty()) {
      Money due = state.due();
      apply(new DueChanged(id, document, parts, due.minus(sum(parts, due))));
    }
  }

  @EventSourcingHandler
  void on(InvoiceEvent event) {
    id = event.invoice();
    state = switch (event) {
      case InvoiceFinalised e -> InvoiceState.of(e);
      case InvoiceCarriedOver e -> InvoiceState.of(e);
      case InvoiceVoided e -> state.after(e);
      case DueChanged e -> state.after(e);
    };
  }
}
