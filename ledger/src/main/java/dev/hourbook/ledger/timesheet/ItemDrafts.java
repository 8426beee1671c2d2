package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Price;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The items of one valuation in the making: slices by service day and segment. */
final class ItemDrafts {

  private static final Comparator<Key> DAY_BY_DAY = Comparator.comparing(Key::day)
      .thenComparing(key -> key.segment().side())
      .thenComparing(key -> key.segment().rate().perHour());

  private final SheetState sheet;
  private final Rounding rounding;
  private final RoundingUnits units;
  private final Map<Key, Draft> drafts = new TreeMap<>(DAY_BY_DAY);

  ItemDrafts(SheetState sheet, Rounding rounding) {
    this.sheet = sheet;
    this.rounding = rounding;
    this.units = sheet.roundingUnits();
  }

  void add(Slice slice) {
    Price.PerHour price = (Price.PerHour) slice.price();
    Piece piece = slice.piece();
    long billed = units.bill(piece, slice.day(), rounding);
    draft(slice.day(), new Segment(Side.BILL, price.version().bill())).add(piece, billed);
    addPay(slice);
  }

  /** For the expert alone. */
  void addPay(Slice slice) {
    Price.PerHour price = (Price.PerHour) slice.price();
    Piece piece = slice.piece();
    draft(slice.day(), new Segment(Side.PAY, price.version().pay())).add(piece, piece.length());
  }

  private Draft draft(LocalDate day, Segment segment) {
    return drafts.computeIfAbsent(new Key(day, segment), key -> new Draft());
  }

  /** Prices one side, going through the service days in order. */
  List<Item> price(Side side) {
    Map<Segment, SegmentTotal> totals = new HashMap<>();
    List<Item> items = new ArrayList<>();
    drafts.forEach((key, draft) -> {
      if (key.segment().side() == side) {
        SegmentTotal live = totals.computeIfAbsent(key.segment(), sheet::total);
        Item item = draft.item(sheet.itemId(side, items.size()), key, live);
        items.add(item);
        totals.put(key.segment(), live.plus(item.seconds(), item.amount()));
      }
    });
    return items;
  }

  private record Key(LocalDate day, Segment segment) {}

  private static final class Draft {

    private final List<Piece> pieces = new ArrayList<>();
    private long seconds;

    void add(Piece piece, long counted) {
      pieces.add(piece);
      seconds += counted;
    }

    Item item(ItemId id, Key key, SegmentTotal live) {
      Rate rate = key.segment().rate();
      Money amount = live.worthOf(seconds, rate);
      return new Item(id, key.day(), rate, seconds, amount, live.seconds(), List.copyOf(pieces));
    }
  }
}
