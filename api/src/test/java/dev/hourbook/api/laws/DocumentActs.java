package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.api.laws.World.Billed;
import dev.hourbook.api.laws.World.Credited;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.invoice.BillableItem;
import dev.hourbook.ledger.invoice.CreditNoteCommand.Asked;
import dev.hourbook.ledger.invoice.CreditNoteCommand.CreditDifference;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteCommand.OffsetCredit;
import dev.hourbook.ledger.invoice.CreditNoteCommand.RefundCredit;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceCommand.FinaliseInvoice;
import dev.hourbook.ledger.invoice.InvoiceCommand.VoidInvoice;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.RefundReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.UnapplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What may be done to invoices, credit notes and money from clients. */
record DocumentActs(World world, Act act, Random random) {

  Optional<? extends LedgerCommand> command() {
    Instant at = act.at();
    return switch (act.kind()) {
      case INVOICE -> invoice(at);
      case VOID -> invoice().map(i -> new VoidInvoice(i.invoice(), "wrong address", BEN, at, ANNA));
      case CREDIT -> invoice().map(invoice -> credit(invoice, at));
      case CREDIT_DIFFERENCE -> difference(at);
      case OFFSET ->
        note()
            .flatMap(n -> invoice(n.client())
                .map(i -> new OffsetCredit(n.creditNote(), i.invoice(), at, ANNA)));
      case REFUND_CREDIT ->
        note()
            .map(n -> new RefundCredit(
                n.creditNote(), some(n.balance()), today(at), "wire", BEN, at, ANNA));
      case RECEIVE -> invoice().map(invoice -> receive(invoice, at));
      case APPLY -> World.any(world.receipts, random).flatMap(r -> apply(r.receipt(), at));
      case UNAPPLY ->
        World.any(world.applied, random)
            .map(a -> new UnapplyReceipt(a.receipt(), a.invoice(), "not meant", at, ANNA));
      case REFUND_RECEIPT ->
        World.any(world.receipts, random)
            .map(r ->
                new RefundReceipt(r.receipt(), some(r.amount()), today(at), "wire", BEN, at, ANNA));
      default -> Optional.empty();
    };
  }

  /** Of one client and week, all that is unbilled or half of it; now and then what is taken. */
  private Optional<FinaliseInvoice> invoice(Instant at) {
    boolean greedy = random.nextInt(10) == 0;
    List<Held> open =
        world.items().those(held -> held.side() == Side.BILL && (greedy || held.isToBeTaken()));
    return World.any(open, random).map(first -> {
      boolean half = random.nextInt(3) == 0;
      List<BillableItem> items = open.stream()
          .filter(held -> held.engagement().client().equals(first.engagement().client())
              && held.sheet().week().equals(first.sheet().week()))
          .filter(held -> held.equals(first) || !half || random.nextBoolean())
          .map(Held::billable)
          .toList();
      return new FinaliseInvoice(
          new InvoiceId(act.name("i")),
          first.engagement().client(),
          Days.of(first.sheet().week()),
          items,
          act.number(),
          at,
          ANNA);
    });
  }

  private Optional<Billed> invoice() {
    return World.any(world.invoices.values(), random);
  }

  /** Of a client; now and then another one's. */
  private Optional<Billed> invoice(ClientId client) {
    boolean any = random.nextInt(10) == 0;
    return World.any(
        world.invoices.values().stream()
            .filter(invoice -> any || invoice.client().equals(client))
            .toList(),
        random);
  }

  /** One that left something to its client; now and then one that did not. */
  private Optional<Credited> note() {
    boolean any = random.nextInt(10) == 0;
    return World.any(
        world.creditNotes.stream()
            .filter(note -> any || !note.balance().isZero())
            .toList(),
        random);
  }

  private IssueCreditNote credit(Billed invoice, Instant at) {
    int line = random.nextInt(Math.max(1, invoice.lines().size()));
    long seconds =
        invoice.lines().isEmpty() ? 1 : Math.max(1, invoice.lines().get(line).seconds());
    Hours hours =
        random.nextBoolean() ? new Hours.All() : new Hours.Latest(1 + random.nextLong(seconds));
    Disposition what = random.nextBoolean() ? Disposition.RELEASE : Disposition.REMOVE;
    return new IssueCreditNote(
        new CreditNoteId(act.name("n")),
        invoice.invoice(),
        List.of(new Asked(line + 1, hours, what)),
        "not worked",
        HourActs.removal(at),
        BEN,
        at,
        ANNA);
  }

  /** What was invoiced at another rate: its reversal and the new value, in one credit note. */
  private Optional<CreditDifference> difference(Instant at) {
    List<Held> reversals = world
        .items()
        .those(held ->
            held.side() == Side.BILL && held.isToBeTaken() && held.item().isReversal());
    return World.any(reversals, random).flatMap(reversal -> {
      List<BillableItem> items = new ArrayList<>(List.of(reversal.billable()));
      world.items().difference(reversal).stream()
          .filter(Held::isToBeTaken)
          .forEach(now -> items.add(now.billable()));
      return world.invoices.values().stream()
          .filter(invoice -> invoice.client().equals(reversal.engagement().client()))
          .skip(random.nextInt(3))
          .findFirst()
          .map(invoice -> new CreditDifference(
              new CreditNoteId(act.name("d")), invoice.invoice(), items, "rate", BEN, at, ANNA));
    });
  }

  private RecordReceipt receive(Billed invoice, Instant at) {
    Money amount = random.nextInt(3) == 0 ? some(invoice.total()) : invoice.total();
    return new RecordReceipt(
        new ReceiptId(act.name("r")), invoice.client(), amount, today(at), "wire", at, ANNA);
  }

  private Optional<ApplyReceipt> apply(ReceiptId receipt, Instant at) {
    return world.receipts.stream()
        .filter(recorded -> recorded.receipt().equals(receipt))
        .findFirst()
        .flatMap(recorded -> World.any(
            world.invoices.values().stream()
                .filter(invoice -> invoice.client().equals(recorded.client()))
                .map(Billed::invoice)
                .toList(),
            random))
        .map(invoice ->
            new ApplyReceipt(receipt, List.of(invoice), Order.OLDEST_DUE_FIRST, at, ANNA));
  }

  private Money some(Money of) {
    return new Money(1 + random.nextLong(Math.max(1, of.minor())), of.currency());
  }

  private static LocalDate today(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
