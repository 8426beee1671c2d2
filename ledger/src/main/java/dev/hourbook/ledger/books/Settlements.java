package dev.hourbook.ledger.books;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.invoice.CreditLine;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditNoteIssued;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditOffset;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditRefunded;
import dev.hourbook.ledger.invoice.CreditNoteEvent.DifferenceCredited;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceVoided;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptApplied;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRecorded;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptRefunded;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptUnapplied;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Place;
import dev.hourbook.ledger.timesheet.TakenItem;
import java.util.ArrayList;
import java.util.List;

/** What credits and clients' payments book: items go with their legs, cash has none. */
final class Settlements {
  private Settlements() {}

  static List<Entry> voided(InvoiceVoided e) {
    return released(new Moves(), items(e.lines(), Disposition.RELEASE, Place.INVOICED))
        .entries();
  }

  /** The lines leave the receivable whole; what was not due any more is the client's. */
  static List<Entry> issued(CreditNoteIssued e) {
    Moves moves = new Moves(e.creditNote().toString());
    released(moves, items(e.lines(), Disposition.RELEASE, Place.INVOICED));
    List<Item> gone = items(e.lines(), Disposition.REMOVE, Place.INVOICED);
    List<Item> conceded = items(e.lines(), Disposition.REMOVE, Place.DISPUTED);
    moves
        .money(gone, Account.RECEIVABLE, Account.ADJUSTMENTS)
        .seconds(gone, Account.CLIENT_INVOICED, Account.CLIENT_REMOVED)
        .money(conceded, Account.RECEIVABLE_DISPUTED, Account.ADJUSTMENTS)
        .seconds(conceded, Account.CLIENT_DISPUTED, Account.CLIENT_REMOVED);
    List<Entry> entries = new ArrayList<>(moves.entries());
    entries.addAll(balance(e.client(), e.invoice(), e.creditNote(), e.toBalance()));
    return entries;
  }

  private static Moves released(Moves moves, List<Item> items) {
    return moves
        .money(items, Account.RECEIVABLE, Account.UNBILLED)
        .seconds(items, Account.CLIENT_INVOICED, Account.CLIENT_UNBILLED);
  }

  private static List<Item> items(List<CreditLine> lines, Disposition disposition, Place place) {
    return lines.stream()
        .filter(line -> line.disposition() == disposition)
        .flatMap(line -> line.items().stream())
        .filter(taken -> taken.place() == place)
        .map(TakenItem::item)
        .toList();
  }

  /** The pair goes to the invoice it corrects, on which it stands below nothing. */
  static List<Entry> difference(DifferenceCredited e) {
    Selection items = new Selection.OfItems(e.lines().stream()
        .flatMap(line -> line.items().stream())
        .map(item -> item.key())
        .toList());
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry.Move(items, Account.UNBILLED, Account.RECEIVABLE, e.invoice().toString()));
    if (e.lines().stream().anyMatch(line -> line.seconds() != 0)) {
      entries.add(new Entry.Move(
          items,
          Account.CLIENT_UNBILLED,
          Account.CLIENT_INVOICED,
          e.creditNote().toString()));
    }
    entries.addAll(balance(e.client(), e.invoice(), e.creditNote(), e.toBalance()));
    return entries;
  }

  private static List<Entry> balance(
      ClientId client, InvoiceId invoice, CreditNoteId note, Money amount) {
    Leg from = new Leg(Account.RECEIVABLE, Dimensions.of(client, invoice.toString()));
    Leg to = new Leg(Account.CLIENT_BALANCE, Dimensions.of(client, note.toString()));
    return amount.isZero() ? List.of() : pair(from, to, amount);
  }

  static List<Entry> offset(CreditOffset e) {
    Dimensions note = Dimensions.of(e.client(), e.creditNote().toString());
    Dimensions invoice = Dimensions.of(e.client(), e.invoice().toString());
    return pair(
        new Leg(Account.CLIENT_BALANCE, note), new Leg(Account.RECEIVABLE, invoice), e.amount());
  }

  static List<Entry> refunded(CreditRefunded e) {
    Dimensions note = Dimensions.of(e.client(), e.creditNote().toString());
    return pair(new Leg(Account.CLIENT_BALANCE, note), new Leg(Account.BANK, note), e.amount());
  }

  static List<Entry> recorded(ReceiptRecorded e) {
    Dimensions receipt = Dimensions.of(e.client(), e.receipt().toString());
    return pair(
        new Leg(Account.BANK, receipt), new Leg(Account.UNAPPLIED_CASH, receipt), e.amount());
  }

  static List<Entry> applied(ReceiptApplied e) {
    Dimensions receipt = Dimensions.of(e.client(), e.receipt().toString());
    Dimensions invoice = Dimensions.of(e.client(), e.invoice().toString());
    return pair(
        new Leg(Account.UNAPPLIED_CASH, receipt), new Leg(Account.RECEIVABLE, invoice), e.amount());
  }

  static List<Entry> unapplied(ReceiptUnapplied e) {
    Dimensions receipt = Dimensions.of(e.client(), e.receipt().toString());
    Dimensions invoice = Dimensions.of(e.client(), e.invoice().toString());
    return pair(
        new Leg(Account.RECEIVABLE, invoice), new Leg(Account.UNAPPLIED_CASH, receipt), e.amount());
  }

  static List<Entry> refunded(ReceiptRefunded e) {
    Dimensions receipt = Dimensions.of(e.client(), e.receipt().toString());
    return pair(
        new Leg(Account.UNAPPLIED_CASH, receipt), new Leg(Account.BANK, receipt), e.amount());
  }

  /** One account and whose it is there. */
  private record Leg(Account account, Dimensions dimensions) {}

  private static List<Entry> pair(Leg debit, Leg credit, Money amount) {
    return List.of(new Legs()
        .debit(debit.account(), amount, debit.dimensions())
        .credit(credit.account(), amount, credit.dimensions())
        .listed());
  }
}
