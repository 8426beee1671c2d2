package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.engagement;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.Price;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.TermsUsed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.UnpricedWork;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Small words for approvals of Tuesday 10 February 2026 at 95 billed and 60 paid. */
final class Approvals {

  static final TimesheetId SHEET = new TimesheetId(C1, PayWeek.parse("2026-02-09@iso"));
  static final LocalDate TUESDAY = LocalDate.parse("2026-02-10");
  static final LocalDate FRIDAY = LocalDate.parse("2026-02-13");
  static final Rate BILL = Rate.of("95", USD);
  static final Rate PAY = Rate.of("60", USD);

  private Approvals() {}

  static EntryId entry(String id) {
    return new EntryId("tracker", id);
  }

  static Piece piece(String entry, long from, long to) {
    return new Piece(entry(entry), from, to);
  }

  static ItemId item(String number) {
    return new ItemId(SHEET.text() + "/" + number);
  }

  static Item billed(long seconds, Piece... pieces) {
    return new Item(item("1b0"), TUESDAY, BILL, seconds, BILL.worth(seconds), 0, List.of(pieces));
  }

  static Item paid(long seconds, Piece... pieces) {
    return new Item(item("1p0"), TUESDAY, PAY, seconds, PAY.worth(seconds), 0, List.of(pieces));
  }

  /** One hour of entry 1. */
  static HoursApproved hour() {
    Piece hour = piece("1", 0, 3_600);
    return approved(List.of("1"), billed(3_600, hour), paid(3_600, hour));
  }

  static HoursApproved approved(List<String> entries, Item bill, Item pay) {
    return approval(entries, List.of(bill), List.of(pay), List.of(), List.of());
  }

  /** Pieces over the cap and without a price only. */
  static HoursApproved undecided(List<String> entries, List<Piece> over, List<Piece> unpriced) {
    return approval(entries, List.of(), List.of(), over, unpriced);
  }

  private static HoursApproved approval(
      List<String> entries, List<Item> bill, List<Item> pay, List<Piece> over, List<Piece> none) {
    Stream<UnpricedWork> unpriced =
        none.stream().map(piece -> new UnpricedWork(piece, Price.Unpriced.PAUSED));
    return new HoursApproved(
        SHEET,
        ANN,
        null,
        engagement(PayCalendar.ISO),
        entries.stream().map(Approvals::entry).toList(),
        0,
        bill,
        pay,
        over,
        unpriced.toList(),
        new TermsUsed(1, 1, Rounding.NONE));
  }
}
