package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.invoice.CreditNoteCommand.Asked;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditNoteIssued;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.Parties;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.HeldHours;
import dev.hourbook.ledger.timesheet.HeldHours.Because;
import dev.hourbook.ledger.timesheet.HeldHours.OnLine;
import dev.hourbook.ledger.timesheet.Place;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TakenItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a credit note of whole items, line by line. Crediting more than a line has is impossible: a
 * released item is on the invoice no more, a removed one is on no sheet.
 */
record Crediting(
    Invoices invoices, HeldHours hours, Claims claims, Numbers numbers, Parties parties) {

  CreditNoteIssued issue(IssueCreditNote c) {
    CreditNote.requireTwoPeople(c.by(), c.approvedBy());
    if (c.lines().isEmpty()) {
      throw new Refused(new CreditNoteRefusal.NothingToCredit(c.creditNote()));
    }
    InvoiceState invoice = invoices.state(c.invoice());
    invoice.requireLive();
    List<CreditLine> lines =
        c.lines().stream().map(asked -> line(c, invoice, asked)).toList();
    Money total = Lines.sum(lines.stream().map(CreditLine::amount).toList());
    Money offDue = offDue(c, lines, total);
    ClientId client = invoice.document().client();
    LocalDate issuedOn =
        LocalDate.ofInstant(c.at(), parties.client(client).terms().zone());
    SeriesId series = SeriesId.creditNotes(issuedOn.getYear());
    return new CreditNoteIssued(
        c.creditNote(),
        series,
        series.number(numbers.next(series)),
        c.invoice(),
        client,
        issuedOn,
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
      case RELEASE -> release(held, taken);
      case REMOVE -> hours.remove(held.sheet(), taken, because(c));
    }
    return CreditLine.of(asked.line(), line, asked.disposition(), taken);
  }

  private void release(OnLine held, List<TakenItem> taken) {
    for (TakenItem item : taken) {
      if (item.place() == Place.DISPUTED) {
        throw new Refused(new CreditNoteRefusal.Conceded(item.id()));
      }
    }
    claims.release(Side.BILL, held.invoice(), taken.stream().map(TakenItem::id).toList());
  }

  private static Because because(IssueCreditNote c) {
    Removal removal = c.removal();
    if (removal == null) {
      throw new Refused(new CreditNoteRefusal.RemovalWithoutReason(c.creditNote()));
    }
    return new Because(c.creditNote().toString(), removal, c.at(), c.by());
  }

  private Money offDue(IssueCreditNote c, List<CreditLine> lines, Money total) {
    List<LinePart> parts = new ArrayList<>();
    for (CreditLine line : lines) {
      parts.addAll(invoices.credit(c.invoice(), line, c.creditNote().toString()));
    }
    return parts.stream().map(LinePart::amount).reduce(total.minus(total), Money::plus);
  }
}
