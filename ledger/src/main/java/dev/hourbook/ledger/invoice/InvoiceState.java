package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.invoice.InvoiceEvent.DueChanged;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceCarriedOver;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceVoided;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.timesheet.HeldHours.OnLine;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An invoice as its events left it: the frozen document, and what of each line is open. */
record InvoiceState(Document document, List<Money> open, boolean changed, boolean voided) {

  /** What was frozen. An invoice carried over has no lines, and one amount that is open. */
  record Document(
      InvoiceId invoice,
      ClientId client,
      LocalDate dueOn,
      List<InvoiceLine> lines,
      long seconds,
      Money total) {}

  static InvoiceState of(InvoiceFinalised e) {
    List<Money> open = e.lines().stream().map(InvoiceLine::amount).toList();
    Document document =
        new Document(e.invoice(), e.client(), e.dueOn(), e.lines(), e.seconds(), e.total());
    return new InvoiceState(document, open, false, false);
  }

  static InvoiceState of(InvoiceCarriedOver e) {
    Document document =
        new Document(e.invoice(), e.client(), e.dueOn(), List.of(), e.seconds(), e.due());
    return new InvoiceState(document, List.of(e.due()), false, false);
  }

  InvoiceState after(InvoiceEvent event) {
    return switch (event) {
      case InvoiceFinalised e -> of(e);
      case InvoiceCarriedOver e -> of(e);
      case InvoiceVoided ignored ->
        new InvoiceState(document, open.stream().map(m -> m.minus(m)).toList(), true, true);
      case DueChanged e -> {
        List<Money> left = new ArrayList<>(open);
        e.parts().forEach(p -> left.set(p.line() - 1, left.get(p.line() - 1).minus(p.amount())));
        yield new InvoiceState(document, List.copyOf(left), true, voided);
      }
    };
  }

  Money due() {
    return Lines.sum(open);
  }

  InvoiceLine line(int number) {
    requireOwnLines();
    if (number < 1 || number > document.lines().size()) {
      throw new Refused(new InvoiceRefusal.UnknownLine(document.invoice(), number));
    }
    return document.lines().get(number - 1);
  }

  /** The line that bills the same contract and week as another, counted from 1; else the first. */
  int lineOf(InvoiceLine other) {
    for (int i = 0; i < document.lines().size(); i++) {
      InvoiceLine line = document.lines().get(i);
      if (line.contract().equals(other.contract()) && line.week().equals(other.week())) {
        return i + 1;
      }
    }
    return 1;
  }

  /** The hours of a line as its sheet knows them. */
  OnLine hours(InvoiceLine line) {
    TimesheetId sheet = new TimesheetId(line.contract(), line.week());
    return new OnLine(sheet, line.rate(), document.invoice().toString());
  }

  /** Lines of an invoice that was carried over are in older books. */
  void requireOwnLines() {
    if (document.lines().isEmpty()) {
      throw new Refused(new InvoiceRefusal.CarriedOver(document.invoice()));
    }
  }

  void requireLive() {
    if (voided) {
      throw new Refused(new InvoiceRefusal.AlreadyVoid(document.invoice()));
    }
  }
}
