package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Choice.Chosen;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.TimesheetEvent.ItemSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Cuts items that are meant only in part, so that all that is meant are whole items. */
final class Cutting {

  private final SheetState sheet;
  private final Whereabouts where;
  private final Engagement engagement;
  private final Consumer<TimesheetEvent> events;

  Cutting(
      SheetState sheet, Whereabouts where, Engagement engagement, Consumer<TimesheetEvent> events) {
    this.sheet = sheet;
    this.where = where;
    this.engagement = engagement;
    this.events = events;
  }

  /** The whole items that are meant, where they stand; splits have happened by then. */
  List<TakenItem> cut(Side side, List<Chosen> chosen) {
    List<ItemId> ids = chosen.stream().map(c -> c.from().item().id()).toList();
    Map<ItemId, String> holders = where.claims().holders(side, ids);
    RoundingUnits units = sheet.roundingUnits();
    List<TakenItem> taken = new ArrayList<>();
    for (Chosen one : chosen) {
      TakenItem found = where.locate(one.from(), holders);
      long back = back(one, units);
      if (one.isWhole()) {
        taken.add(found);
      } else {
        ItemSplit split = split(one, back, found, holders.containsKey(found.id()));
        events.accept(split);
        claim(split, holders);
        taken.add(new TakenItem(split.part(), found.place(), found.document()));
      }
    }
    return taken;
  }

  /** What the side counts less without the pieces meant, never more than the item. */
  private long back(Chosen one, RoundingUnits units) {
    if (one.from().side() == Side.PAY) {
      return one.length();
    }
    Item item = one.from().item();
    long back = one.pieces().stream()
        .mapToLong(piece -> units.unbill(piece, item.day(), sheet.live().rounding()))
        .sum();
    return Math.clamp(back, 0, item.seconds());
  }

  /** The part is worth its own seconds, never more than there is; the rest is the difference. */
  private ItemSplit split(Chosen one, long seconds, TakenItem found, boolean held) {
    Item item = one.from().item();
    Money worth = item.rate().worth(seconds);
    Money amount = worth.compareTo(item.amount()) < 0 ? worth : item.amount();
    ItemId first = sheet.live().nextPart(item.id(), 1);
    long kept = item.seconds() - seconds;
    Item part = new Item(
        first, item.day(), item.rate(), seconds, amount, item.before() + kept, one.pieces());
    Item rest = new Item(
        held ? item.id() : sheet.live().nextPart(item.id(), 2),
        item.day(),
        item.rate(),
        kept,
        item.amount().minus(amount),
        item.before(),
        one.rest());
    return new ItemSplit(
        sheet.id(),
        engagement,
        one.from().side(),
        item.id(),
        part,
        rest,
        found.place(),
        found.document());
  }

  private void claim(ItemSplit split, Map<ItemId, String> holders) {
    String holder = holders.get(split.item());
    if (holder == null) {
      where.keep(split.side(), List.of(split.item()), sheet.id());
    } else {
      where.claims().take(split.side(), List.of(new Claim(split.part().id(), holder)));
    }
  }
}
