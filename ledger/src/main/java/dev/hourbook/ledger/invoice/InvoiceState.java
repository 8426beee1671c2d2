package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.invoice.InvoiceEvent.DueChanged;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceVoided;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.HeldHours.OnLine;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.ArrayList;
import java.util.List;

/** An invoice as its events left it: the frozen document, and what of each line is open. */
record InvoiceState(InvoiceFinalised document, List<Money> open, boolean changed, boolean voided) {

  static InvoiceState of(InvoiceFinalised document) {
    List<Money> open = document.lines().stream().map(InvoiceLine::amount).toList();
    return new InvoiceState(document, open, false, false);
  }

  InvoiceState after(InvoiceEvent event) {
    return switch (event) {
      case InvoiceFinalised e -> of(e);
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

  void requireLive() {
    if (voided) {
      throw new Refused(new InvoiceRefusal.AlreadyVoid(document.invoice()));
    }
  }
}
