package dev.hourbook.api.laws;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.invoice.BillableItem;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetId;

/** An item, and where the facts say that it is; the document is empty where it is on none. */
record Held(
    Side side,
    TimesheetId sheet,
    Engagement engagement,
    Item item,
    Standing standing,
    String document) {

  /** What may become of it. */
  enum Standing {
    FREE,
    DISPUTED,
    GONE
  }

  Held as(Standing other) {
    return new Held(side, sheet, engagement, item, other, document);
  }

  Held on(String other) {
    return new Held(side, sheet, engagement, item, standing, other);
  }

  Held of(Item other) {
    return new Held(side, sheet, engagement, other, standing, document);
  }

  /** A document may take it. */
  boolean isToBeTaken() {
    return standing == Standing.FREE && document.isEmpty();
  }

  BillableItem billable() {
    return new BillableItem(
        item.id(),
        sheet.contract(),
        engagement.expert(),
        engagement.discipline(),
        engagement.project(),
        sheet.week(),
        item.rate(),
        item.seconds(),
        item.amount(),
        item.before(),
        item.rounding());
  }

  PayoutItem payable() {
    return new PayoutItem(item.id(), sheet.contract(), sheet.week(), item.seconds(), item.amount());
  }
}
