package dev.hourbook.ledger.invoice;

import static java.util.stream.Collectors.groupingBy;

import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.invoice.CreditNoteCommand.Asked;
import dev.hourbook.ledger.invoice.CreditNoteCommand.CreditDifference;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditNoteIssued;
import dev.hourbook.ledger.invoice.CreditNoteEvent.DifferenceCredited;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.Parties;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.HeldHours;
import dev.hourbook.ledger.timesheet.HeldHours.Because;
import dev.hourbook.ledger.timesheet.HeldHours.OnLine;
import dev.hourbook.ledger.timesheet.Place;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TakenItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Makes a credit note of whole items, line by line. Crediting more than a line has is impossible: a
 * released item is on the invoice no more, a removed one is on no sheet. Lines are taken in their
 * order, whatever order they were asked in: two credit notes of an invoice never wait in a circle.
 */
record Crediting(
    Invoices invoices,
    HeldHours hours,
    Claims claims,
    Numbers numbers,
    Parties parties,
    Terms terms) {

  CreditNoteIssued issue(IssueCreditNote c) {
    CreditNote.requireTwoPeople(c.by(), c.approvedBy());
    if (c.lines().isEmpty()) {
      throw new Refused(new CreditNoteRefusal.NothingToCredit(c.creditNote()));
    }
    InvoiceState invoice = invoices.state(c.invoice());
    invoice.requireLive();
    List<CreditLine> lines = c.lines().stream()
        .sorted(Comparator.comparingInt(Asked::line))
        .map(asked -> line(c, invoice, asked))
        .toList();
    Money total = Lines.sum(lines.stream().map(CreditLine::amount).toList());
    List<LinePart> parts =
        lines.stream().map(line -> new LinePart(line.line(), line.amount())).toList();
    Money offDue = invoices.credit(c.invoice(), parts, c.creditNote().toString());
    ClientId client = invoice.document().client();
    Numbered numbered = numbered(client, c.at());
    return new CreditNoteIssued(
        c.creditNote(),
        numbered.series(),
        numbered.number(),
        c.invoice(),
        client,
        numbered.issuedOn(),
        lines,
        lines.stream().mapToLong(CreditLine::seconds).sum(),
        total,
        offDue,
        total.minus(offDue),
        c.reason(),
        c.by(),
        c.approvedBy());
  }

  private CreditLine line(IssueCreditNote c, InvoiceState invoice, Asked asked) {
    InvoiceLine line = invoice.line(asked.line());
    OnLine held = invoice.hours(line);
    List<TakenItem> taken = hours.cut(held, asked.hours());
    switch (asked.disposition()) {
      case RELEASE -> release(taken);
      case REMOVE -> hours.remove(held.sheet(), taken, because(c));
    }
    return CreditLine.of(asked.line(), line, asked.disposition(), taken);
  }

  /** The invoice holds them, or the credit note that made them cheaper. */
  private void release(List<TakenItem> taken) {
    requireNotConceded(taken);
    taken.stream()
        .collect(groupingBy(one -> Objects.requireNonNull(one.document())))
        .forEach((holder, items) ->
            claims.release(Side.BILL, holder, items.stream().map(TakenItem::id).toList()));
  }

  /** What a ruling gave to the client is never billed again, so it cannot become unbilled. */
  static void requireNotConceded(List<TakenItem> taken) {
    for (TakenItem item : taken) {
      if (item.place() == Place.DISPUTED) {
        throw new Refused(new CreditNoteRefusal.Conceded(item.id()));
      }
    }
  }

  private static Because because(IssueCreditNote c) {
    Removal removal = c.removal();
    if (removal == null) {
      throw new Refused(new CreditNoteRefusal.RemovalWithoutReason(c.creditNote()));
    }
    return new Because(c.creditNote().toString(), removal, c.at(), c.by());
  }

  private Numbered numbered(ClientId client, Instant at) {
    LocalDate issuedOn = LocalDate.ofInstant(at, parties.client(client).terms().zone());
    SeriesId series = SeriesId.creditNotes(issuedOn.getYear());
    return new Numbered(series, series.number(numbers.next(series)), issuedOn);
  }

  private record Numbered(SeriesId series, String number, LocalDate issuedOn) {}

  /**
   * Credits what repricing took back of an invoice: pairs of items whose sum is below nothing.
   * Which lines of the invoice it takes first, the first contract of the pairs says.
   */
  DifferenceCredited difference(CreditDifference c) {
    CreditNote.requireTwoPeople(c.by(), c.approvedBy());
    if (c.items().isEmpty()) {
      throw new Refused(new CreditNoteRefusal.NothingToCredit(c.creditNote()));
    }
    InvoiceState invoice = invoices.state(c.invoice());
    invoice.requireLive();
    ClientId client = invoice.document().client();
    Invoice.requireOwnContracts(c.items(), client, terms);
    List<InvoiceLine> lines = Lines.of(c.items());
    Money total = Lines.sum(lines.stream().map(InvoiceLine::amount).toList()).negated();
    if (total.minor() <= 0) {
      throw new Refused(new CreditNoteRefusal.NotBelowNothing(c.creditNote(), total.negated()));
    }
    String document = c.creditNote().toString();
    List<LinePart> first = List.of(new LinePart(invoice.lineOf(lines.getFirst()), total));
    Money offDue = invoices.credit(c.invoice(), first, document);
    Numbered numbered = numbered(client, c.at());
    claims.take(
        Side.BILL, c.items().stream().map(i -> new Claim(i.item(), document)).toList());
    return new DifferenceCredited(
        c.creditNote(),
        numbered.series(),
        numbered.number(),
        c.invoice(),
        client,
        numbered.issuedOn(),
        lines,
        total,
        offDue,
        total.minus(offDue),
        c.reason(),
        c.by(),
        c.approvedBy());
  }
}
