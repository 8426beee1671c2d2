package dev.hourbook.ledger.books;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Place;
import dev.hourbook.ledger.timesheet.Repriced;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursDisputed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepriced;
import dev.hourbook.ledger.timesheet.TimesheetEvent.ItemSplit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What corrections of approved hours book. */
final class CorrectedHours {

  private static final Standing UNBILLED = Standing.of(Place.UNBILLED, null);
  private static final Standing ACCRUED = Standing.of(Place.ACCRUED, null);

  private CorrectedHours() {}

  /** On a document the rest stays under the item's key; else both halves have new ones. */
  static List<Entry> split(ItemSplit e) {
    ValuedItems items = new ValuedItems(e.timesheet(), e.engagement());
    Standing at = Standing.of(e.place(), e.document());
    List<Entry> entries = new ArrayList<>();
    List<Item> halves =
        e.rest().id().equals(e.item()) ? List.of(e.part()) : List.of(e.part(), e.rest());
    for (Item half : halves) {
      entries.add(items.takeOutOf(e.item(), e.side(), half, at));
      entries.add(items.put(e.side(), half, at));
    }
    return entries;
  }

  /** Bill items that name a credit note are booked by it, with the rest of what it credits. */
  static List<Entry> removed(HoursRemoved e) {
    Moves moves = new Moves();
    removeUnbilled(moves, free(e.bill()), Account.CLIENT_UNBILLED);
    return moves
        .money(items(e.pay()), Account.EXPERT_PAYABLE_ACCRUED, Account.COST_OF_SERVICES)
        .seconds(items(e.pay()), Account.EXPERT_ACCRUED, Account.EXPERT_REMOVED)
        .entries();
  }

  private static void removeUnbilled(Moves moves, List<Item> items, Account seconds) {
    moves
        .money(items, Account.UNBILLED, Account.ADJUSTMENTS)
        .seconds(items, seconds, Account.CLIENT_REMOVED);
  }

  /** What comes back is earned anew, as by an approval, out of what was removed. */
  static List<Entry> returned(AppealDecided e) {
    Dimensions sheet = Dimensions.of(e.timesheet()).with(e.engagement());
    List<Entry> entries = new ArrayList<>();
    for (Item item : worthAnything(e.bill())) {
      Dimensions dimensions = sheet.withItem(item.id().key());
      entries.add(new Legs(item.day())
          .seconds(Account.CLIENT_REMOVED, -item.seconds(), dimensions)
          .seconds(Account.CLIENT_UNBILLED, item.seconds(), dimensions)
          .debit(Account.UNBILLED, item.amount(), dimensions)
          .credit(Account.SERVICES, item.amount(), dimensions)
          .listed());
    }
    for (Item item : worthAnything(e.pay())) {
      Dimensions dimensions = sheet.withItem(item.id().key());
      entries.add(new Legs(item.day())
          .seconds(Account.EXPERT_REMOVED, -item.seconds(), dimensions)
          .seconds(Account.EXPERT_ACCRUED, item.seconds(), dimensions)
          .debit(Account.COST_OF_SERVICES, item.amount(), dimensions)
          .credit(Account.EXPERT_PAYABLE_ACCRUED, item.amount(), dimensions)
          .listed());
    }
    return entries;
  }

  /** What was rounded to no second and no money books nothing. */
  private static List<Item> worthAnything(List<Item> items) {
    return items.stream()
        .filter(item -> item.seconds() != 0 || !item.amount().isZero())
        .toList();
  }

  /** What is on no invoice stays unbilled in money: nobody owes it yet. */
  static List<Entry> disputed(HoursDisputed e) {
    return new Moves()
        .money(held(e.bill()), Account.RECEIVABLE, Account.RECEIVABLE_DISPUTED)
        .seconds(held(e.bill()), Account.CLIENT_INVOICED, Account.CLIENT_DISPUTED)
        .seconds(free(e.bill()), Account.CLIENT_UNBILLED, Account.CLIENT_DISPUTED)
        .money(items(e.pay()), Account.EXPERT_PAYABLE_ACCRUED, Account.EXPERT_PAYABLE_HELD)
        .seconds(items(e.pay()), Account.EXPERT_ACCRUED, Account.EXPERT_HELD)
        .entries();
  }

  /** For the client, what is on an invoice stays disputed until its credit note books it. */
  static List<Entry> ruled(DisputeRuled e) {
    Moves moves = new Moves();
    if (e.ruling() == Ruling.FOR_CLIENT) {
      removeUnbilled(moves, free(e.bill()), Account.CLIENT_DISPUTED);
      List<Item> held = standing(Place.HELD, e.pay());
      List<Item> accrued = standing(Place.ACCRUED, e.pay());
      return moves
          .money(held, Account.EXPERT_PAYABLE_HELD, Account.COST_OF_SERVICES)
          .seconds(held, Account.EXPERT_HELD, Account.EXPERT_REMOVED)
          .money(accrued, Account.EXPERT_PAYABLE_ACCRUED, Account.COST_OF_SERVICES)
          .seconds(accrued, Account.EXPERT_ACCRUED, Account.EXPERT_REMOVED)
          .entries();
    }
    return moves
        .money(held(e.bill()), Account.RECEIVABLE_DISPUTED, Account.RECEIVABLE)
        .seconds(held(e.bill()), Account.CLIENT_DISPUTED, Account.CLIENT_INVOICED)
        .seconds(free(e.bill()), Account.CLIENT_DISPUTED, Account.CLIENT_UNBILLED)
        .money(items(e.pay()), Account.EXPERT_PAYABLE_HELD, Account.EXPERT_PAYABLE_ACCRUED)
        .seconds(items(e.pay()), Account.EXPERT_HELD, Account.EXPERT_ACCRUED)
        .entries();
  }

  static List<Entry> repriced(HoursRepriced e) {
    ValuedItems items = new ValuedItems(e.timesheet(), e.engagement());
    List<Entry> entries = new ArrayList<>();
    for (Repriced one : e.bill()) {
      entries.add(turned(items, Side.BILL, one.was(), one.reversal()));
      entries.add(items.put(Side.BILL, one.now(), UNBILLED));
    }
    for (Repriced one : e.pay()) {
      entries.add(turned(items, Side.PAY, one.was(), one.reversal()));
      entries.add(items.put(Side.PAY, one.now(), ACCRUED));
    }
    return entries;
  }

  private static Entry turned(
      ValuedItems items, Side side, TakenItem was, @Nullable Item reversal) {
    return reversal == null
        ? items.take(side, was.item(), Standing.of(was))
        : items.put(side, reversal, side == Side.BILL ? UNBILLED : ACCRUED);
  }

  /**
   * The other sheet books the same seconds itself; what was paid is turned over, then repointed.
   */
  static List<Entry> repointed(HoursRepointed e) {
    ValuedItems items = new ValuedItems(e.timesheet(), e.engagement());
    List<Entry> entries = new ArrayList<>();
    List<Item> pay = new ArrayList<>();
    e.pay().forEach(moved -> {
      Item reversal = moved.reversal();
      if (reversal == null) {
        pay.add(moved.was().item());
      } else {
        entries.add(items.repoint(reversal));
      }
    });
    entries.addAll(new Moves()
        .money(items(e.bill()), Account.UNBILLED, Account.ADJUSTMENTS)
        .seconds(items(e.bill()), Account.CLIENT_UNBILLED, Account.CLIENT_REPOINTED)
        .money(pay, Account.EXPERT_PAYABLE_ACCRUED, Account.COST_OF_SERVICES)
        .seconds(pay, Account.EXPERT_ACCRUED, Account.EXPERT_REPOINTED)
        .entries());
    return entries;
  }

  private static List<Item> items(List<TakenItem> taken) {
    return taken.stream().map(TakenItem::item).toList();
  }

  private static List<Item> standing(Place place, List<TakenItem> taken) {
    return items(taken.stream().filter(one -> one.place() == place).toList());
  }

  /** Those that no document concerns. */
  private static List<Item> free(List<TakenItem> taken) {
    return items(taken.stream().filter(one -> one.document() == null).toList());
  }

  private static List<Item> held(List<TakenItem> taken) {
    return items(taken.stream().filter(one -> one.document() != null).toList());
  }
}
