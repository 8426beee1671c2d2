package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.chart.Account.BANK;
import static dev.hourbook.ledger.chart.Account.CLIENT_INVOICED;
import static dev.hourbook.ledger.chart.Account.CLIENT_UNBILLED;
import static dev.hourbook.ledger.chart.Account.COST_OF_SERVICES;
import static dev.hourbook.ledger.chart.Account.EXPERT_ACCRUED;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAID;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAYABLE_ACCRUED;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAYABLE_RESERVED;
import static dev.hourbook.ledger.chart.Account.EXPERT_RECEIVABLE;
import static dev.hourbook.ledger.chart.Account.EXPERT_RECOVERED;
import static dev.hourbook.ledger.chart.Account.EXPERT_RESERVED;
import static dev.hourbook.ledger.chart.Account.RECEIVABLE;
import static dev.hourbook.ledger.chart.Account.TRADING;
import static dev.hourbook.ledger.chart.Account.UNBILLED;

import dev.hourbook.ledger.books.Entry.Move;
import dev.hourbook.ledger.books.Selection.OfDocument;
import dev.hourbook.ledger.books.Selection.OfItems;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceLine;
import dev.hourbook.ledger.payout.ClawbackItem;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What documents book: they move what their items hold, and carry no amounts of their own. */
final class Documents {
  private Documents() {}

  /** Hours at a rate of zero bill no money, and hours rounded to none no seconds. */
  static List<Entry> finalised(InvoiceFinalised e) {
    String document = e.invoice().toString();
    OfItems items = new OfItems(e.lines().stream()
        .flatMap(line -> line.items().stream())
        .map(item -> item.key())
        .toList());
    List<Entry> moves = new ArrayList<>();
    if (!e.lines().stream().map(InvoiceLine::amount).allMatch(amount -> amount.isZero())) {
      moves.add(new Move(items, UNBILLED, RECEIVABLE, document));
    }
    if (e.lines().stream().anyMatch(line -> line.seconds() != 0)) {
      moves.add(new Move(items, CLIENT_UNBILLED, CLIENT_INVOICED, document));
    }
    return moves;
  }

  /**
   * What is withheld and kept stays under the payout, so that whatever moves it later moves what is
   * sent.
   */
  static List<Entry> planned(PayoutPlanned e) {
    String document = e.payout().toString();
    OfItems items =
        new OfItems(e.items().stream().map(item -> item.item().key()).toList());
    List<Entry> entries = new ArrayList<>();
    entries.add(new Move(items, EXPERT_PAYABLE_ACCRUED, EXPERT_PAYABLE_RESERVED, document));
    entries.add(new Move(items, EXPERT_ACCRUED, EXPERT_RESERVED, document));
    Optional.ofNullable(e.withheld()).ifPresent(tax -> entries.add(Tax.withheld(e, tax)));
    e.offsets().forEach(offset -> entries.add(Owed.kept(e, offset)));
    return entries;
  }

  /**
   * One step from reserved to the bank: on the manual rail nobody is told to pay before the bank
   * has paid, so payouts in transit would open and close within this entry and never hold anything.
   */
  static List<Entry> paid(PayoutPaid e) {
    OfDocument payout = new OfDocument(e.payout().toString());
    Move seconds = new Move(payout, EXPERT_RESERVED, EXPERT_PAID);
    return Optional.ofNullable(e.exchanged())
        .map(sent -> List.of(
            new Move(payout, EXPERT_PAYABLE_RESERVED, TRADING),
            Exchange.fromBank(e, sent),
            seconds))
        .orElseGet(() -> List.of(new Move(payout, EXPERT_PAYABLE_RESERVED, BANK), seconds));
  }

  static List<Entry> cancelled(PayoutCancelled e) {
    OfDocument payout = new OfDocument(e.payout().toString());
    List<Entry> entries = new ArrayList<>();
    entries.add(new Move(payout, EXPERT_PAYABLE_RESERVED, EXPERT_PAYABLE_ACCRUED));
    entries.add(new Move(payout, EXPERT_RESERVED, EXPERT_ACCRUED));
    Optional.ofNullable(e.withheld()).ifPresent(tax -> entries.add(Tax.back(e.payout())));
    return entries;
  }

  /** What the expert bears is owed back; what the company absorbs stays the cost it was. */
  static List<Entry> clawedBack(ClawbackDecided e) {
    List<Entry> entries = new ArrayList<>();
    for (ClawbackItem item : e.borne()) {
      Dimensions dimensions =
          about(item).withExpert(e.expert()).under(e.payout().toString());
      entries.add(new Legs(item.day())
          .seconds(EXPERT_PAID, -item.seconds(), dimensions)
          .seconds(EXPERT_RECOVERED, item.seconds(), dimensions)
          .debit(EXPERT_RECEIVABLE, item.amount(), dimensions)
          .credit(COST_OF_SERVICES, item.amount(), dimensions)
          .listed());
    }
    return entries;
  }

  /** For whom it was worked, decisions did not say at first. */
  private static Dimensions about(ClawbackItem item) {
    Dimensions bare = Dimensions.of(new TimesheetId(item.contract(), item.week()))
        .withItem(item.item().key());
    return item.engagement() == null ? bare : bare.with(item.engagement());
  }
}
