package dev.hourbook.ledger.books;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.RandomSheet;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random sheet whose items go, some at once and some later, on invoices and payouts. */
final class RandomBook {

  final RandomSheet sheet;
  final List<LedgerEvent> events = new ArrayList<>();
  private final Random random;
  private final List<Item> unbilled = new ArrayList<>();
  private final List<Item> unpaid = new ArrayList<>();

  RandomBook(long seed) {
    random = new Random(seed);
    sheet = new RandomSheet(seed);
    for (TimesheetEvent event : sheet.events()) {
      events.add(event);
      if (event instanceof HoursApproved approved) {
        unbilled.addAll(approved.bill());
        unpaid.addAll(approved.pay());
        maybeInvoice();
        maybePay();
      }
    }
  }

  private void maybeInvoice() {
    List<Item> some = taken(unbilled);
    if (!some.isEmpty()) {
      events.add(DocumentExamples.invoice("I" + events.size(), some));
    }
  }

  private void maybePay() {
    List<Item> some = taken(unpaid);
    if (!some.isEmpty()) {
      PayoutId payout = new PayoutId("P" + events.size());
      events.add(DocumentExamples.payout(payout.key(), some));
      switch (random.nextInt(3)) {
        case 0 -> events.add(DocumentExamples.paid(payout));
        case 1 -> {
          events.add(DocumentExamples.cancelled(payout));
          unpaid.addAll(some);
        }
        default -> {}
      }
    }
  }

  private List<Item> taken(List<Item> from) {
    List<Item> some = new ArrayList<>(from);
    some.removeIf(item -> random.nextBoolean());
    from.removeAll(some);
    return some;
  }
}
