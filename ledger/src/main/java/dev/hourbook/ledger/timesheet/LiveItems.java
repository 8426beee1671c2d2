package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Rate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What of a sheet is billable and payable now, item by item, and what it adds up to. What is taken
 * away leaves the segment's seconds and money, so that the next valuation heals the rounding.
 */
final class LiveItems {

  private final Map<ItemId, LiveItem> items = new LinkedHashMap<>();
  private final Map<ItemId, Integer> parts = new HashMap<>();
  private final Map<ItemId, Cut> cuts = new HashMap<>();
  private final Map<ItemId, ItemId> insteadOf = new HashMap<>();
  private final Map<ItemId, Rate> turned = new HashMap<>();
  private final Map<Segment, SegmentTotal> totals = new HashMap<>();
  private final Map<Side, Long> worked = new HashMap<>();
  private final RoundingUnits units = new RoundingUnits();
  private Rounding rounding = Rounding.NONE;

  /** From which item a part was cut while a document held it. */
  private record Cut(ItemId whole, String document) {}

  void add(Side side, Item item, Rounding by) {
    rounding = by;
    items.put(item.id(), new LiveItem(side, item, LiveItem.Standing.CLEAR));
    count(side, item, 1);
    if (side == Side.BILL) {
      item.pieces().forEach(piece -> units.bill(piece, item.day(), by));
    }
  }

  void split(TimesheetEvent.ItemSplit split) {
    ItemId old = split.item();
    LiveItem whole = get(old);
    items.remove(old);
    for (Item half : List.of(split.part(), split.rest())) {
      items.put(half.id(), whole.half(half));
      insteadOf(old).ifPresent(was -> insteadOf.put(half.id(), was));
      if (!half.id().equals(old)) {
        parts.merge(old, 1, Integer::sum);
        if (split.document() != null) {
          cuts.put(half.id(), new Cut(old, split.document()));
        }
      }
    }
  }

  /** The item as the document took it, of which it may have been cut since. */
  ItemId asTaken(ItemId id, String document) {
    Cut cut = cuts.get(id);
    return cut == null || !cut.document().equals(document) ? id : asTaken(cut.whole(), document);
  }

  /** What a document holds is turned over by a reversal; what stands against it is said here. */
  void replace(Side side, Repriced one, Rounding by) {
    ItemId was = one.was().id();
    String document = one.was().document();
    Optional<ItemId> held = one.reversal() == null || document == null
        ? insteadOf(was)
        : Optional.of(asTaken(was, document));
    add(side, one.now(), by);
    held.ifPresent(id -> insteadOf.put(one.now().id(), id));
    if (one.reversal() != null) {
      held.ifPresent(id -> turned.put(id, one.was().item().rate()));
    }
  }

  /** The rate at which a document took an item that was valued anew since. */
  Rate rateTurned(ItemId was) {
    return Objects.requireNonNull(turned.get(was));
  }

  /** Whether it is that item, a part of it or what stands against it. */
  boolean descends(ItemId id, ItemId from) {
    ItemId one = id;
    while (!one.equals(from)) {
      Cut cut = cuts.get(one);
      ItemId before = cut == null ? insteadOf.get(one) : cut.whole();
      if (before == null) {
        return false;
      }
      one = before;
    }
    return true;
  }

  /** Paid pieces that are owed back leave what the segment adds up to. */
  void recover(ItemId id, List<Piece> pieces) {
    LiveItem live = get(id);
    items.put(id, live.without(pieces));
    Item item = live.item();
    long seconds = pieces.stream().mapToLong(Piece::length).sum();
    Segment segment = new Segment(live.side(), item.rate());
    totals.put(segment, total(segment).plus(-seconds, item.rate().worth(seconds).negated()));
    worked.merge(live.side(), -seconds, Long::sum);
  }

  /** The item that a document took at another rate before this one was valued, if there is one. */
  Optional<ItemId> insteadOf(ItemId id) {
    return Optional.ofNullable(insteadOf.get(id));
  }

  void take(ItemId id) {
    LiveItem gone = get(id);
    items.remove(id);
    count(gone.side(), gone.item(), -1);
    if (gone.side() == Side.BILL) {
      gone.item().pieces().forEach(piece -> units.unbill(piece, gone.item().day(), rounding));
    }
  }

  void stand(ItemId id, LiveItem.Standing standing) {
    items.put(id, get(id).as(standing));
  }

  private void count(Side side, Item item, int sign) {
    Segment segment = new Segment(side, item.rate());
    SegmentTotal total = total(segment);
    totals.put(
        segment,
        sign > 0
            ? total.plus(item.seconds(), item.amount())
            : total.plus(-item.seconds(), item.amount().negated()));
    long length = item.pieces().stream().mapToLong(Piece::length).sum();
    worked.merge(side, sign * length, Long::sum);
  }

  LiveItem get(ItemId id) {
    LiveItem found = items.get(id);
    if (found == null) {
      throw new Refused(new CorrectionRefusal.NotLive(id));
    }
    return found;
  }

  /** All of one side, in the order they were valued. */
  List<LiveItem> of(Side side) {
    List<LiveItem> found = new ArrayList<>(items.values());
    found.removeIf(item -> item.side() != side);
    return found;
  }

  /** The name of the next part of an item, {@code .../1b0.2}. */
  ItemId nextPart(ItemId item, int further) {
    return new ItemId(item.key() + "." + (parts.getOrDefault(item, 0) + further));
  }

  SegmentTotal total(Segment segment) {
    return totals.getOrDefault(segment, SegmentTotal.none(segment.rate()));
  }

  /** Worked seconds that are live on either side: what one side gave up frees no place alone. */
  long places() {
    return Math.max(worked.getOrDefault(Side.BILL, 0L), worked.getOrDefault(Side.PAY, 0L));
  }

  RoundingUnits units() {
    return units.copy();
  }

  Rounding rounding() {
    return rounding;
  }
}
