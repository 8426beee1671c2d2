package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Price;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.timesheet.Choice.Chosen;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepriceHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepriced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings live items to the rates that the terms now have for their seconds, each side by itself.
 * What is priced right already, rounded to nothing, without a price or disputed is passed over, so
 * that repeating it finds nothing to do.
 */
final class Repricing {

  private final SheetState sheet;
  private final Whereabouts where;
  private final Consumer<TimesheetEvent> events;

  Repricing(SheetState sheet, Whereabouts where, Consumer<TimesheetEvent> events) {
    this.sheet = sheet;
    this.where = where;
    this.events = events;
  }

  /** A whole item and the rate it should have. */
  private record Move(TakenItem was, Rate rate) {}

  void reprice(RepriceHours c, ContractTerms terms) {
    List<Repriced> bill = side(Side.BILL, terms);
    List<Repriced> pay = side(Side.PAY, terms);
    if (!bill.isEmpty() || !pay.isEmpty()) {
      TermsUsed used = new TermsUsed(terms.contractFacts(), terms.cardFacts(), terms.rounding());
      events.accept(
          new HoursRepriced(sheet.id(), terms.engagement(), bill, pay, c.reason(), used, c.by()));
      where.keep(Side.BILL, spent(bill), sheet.id());
      where.keep(Side.PAY, spent(pay), sheet.id());
    }
  }

  /** Brings pay back to the rate at which a payout took it. */
  void turnBack(List<TakenItem> pay, RepriceHours c, ContractTerms terms) {
    List<Move> moves =
        pay.stream().map(taken -> new Move(taken, rateBefore(taken.id()))).toList();
    TermsUsed used = new TermsUsed(terms.contractFacts(), terms.cardFacts(), terms.rounding());
    List<Repriced> back = valued(Side.PAY, moves);
    events.accept(new HoursRepriced(
        sheet.id(), terms.engagement(), List.of(), back, c.reason(), used, c.by()));
    where.keep(Side.PAY, spent(back), sheet.id());
  }

  private Rate rateBefore(ItemId id) {
    return sheet.live().rateTurned(sheet.live().insteadOf(id).orElseThrow());
  }

  private static List<ItemId> spent(List<Repriced> items) {
    return items.stream()
        .filter(one -> one.reversal() == null)
        .map(one -> one.was().id())
        .toList();
  }

  private List<Repriced> side(Side side, ContractTerms terms) {
    List<Move> moves = new ArrayList<>();
    Set<ItemId> done = new HashSet<>();
    Optional<Map.Entry<Chosen, Rate>> next = next(side, terms, done);
    while (next.isPresent()) {
      TakenItem was = new Cutting(sheet, where, terms.engagement(), events)
          .cut(side, List.of(next.get().getKey()))
          .getFirst();
      moves.add(new Move(was, next.get().getValue()));
      done.add(was.id());
      next = next(side, terms, done);
    }
    moves.sort(Comparator.comparing((Move move) -> move.was().item().day())
        .thenComparing(move -> move.was().id().key()));
    return valued(side, moves);
  }

  /** The next item that has another rate than the terms say, and which of its pieces. */
  private Optional<Map.Entry<Chosen, Rate>> next(Side side, ContractTerms terms, Set<ItemId> done) {
    for (LiveItem live : sheet.live().of(side)) {
      if (live.isClear()
          && live.item().seconds() != 0
          && !done.contains(live.item().id())) {
        Map<Rate, List<Piece>> rates = rates(live, terms);
        rates.remove(live.item().rate());
        if (!rates.isEmpty()) {
          Map.Entry<Rate, List<Piece>> first = rates.entrySet().iterator().next();
          return Optional.of(Map.entry(new Chosen(live, first.getValue()), first.getKey()));
        }
      }
    }
    return Optional.empty();
  }

  private Map<Rate, List<Piece>> rates(LiveItem live, ContractTerms terms) {
    Slicer slicer = new Slicer(terms);
    Map<Rate, List<Piece>> rates = new LinkedHashMap<>();
    for (Piece piece : live.pieces()) {
      for (Slice slice : slicer.cut(sheet.entry(piece.entry()), piece)) {
        Rate rate = switch (slice.price()) {
          case Price.PerHour price ->
            live.side() == Side.BILL ? price.version().bill() : price.version().pay();
          case Price.Unpriced ignored -> live.item().rate();
        };
        rates.computeIfAbsent(rate, r -> new ArrayList<>()).add(slice.piece());
      }
    }
    return rates;
  }

  /** First all that leaves the old segments, then day by day what the new ones gain. */
  private List<Repriced> valued(Side side, List<Move> moves) {
    Map<Segment, SegmentTotal> totals = new HashMap<>();
    for (Move move : moves) {
      Item was = move.was().item();
      totals.compute(
          new Segment(side, was.rate()),
          (segment, live) -> (live == null ? sheet.total(segment) : live)
              .plus(-was.seconds(), was.amount().negated()));
    }
    List<Repriced> repriced = new ArrayList<>();
    for (Move move : moves) {
      Segment segment = new Segment(side, move.rate());
      SegmentTotal live = totals.computeIfAbsent(segment, sheet::total);
      Item now = now(sheet.itemId(side, 2 * repriced.size()), move, live);
      totals.put(segment, live.plus(now.seconds(), now.amount()));
      boolean held = move.was().document() != null;
      ItemId back = sheet.itemId(side, 2 * repriced.size() + 1);
      repriced.add(new Repriced(move.was(), held ? reversal(back, move.was().item()) : null, now));
    }
    return repriced;
  }

  private static Item now(ItemId id, Move move, SegmentTotal live) {
    Item was = move.was().item();
    return new Item(
        id,
        was.day(),
        move.rate(),
        was.seconds(),
        live.worthOf(was.seconds(), move.rate()),
        live.seconds(),
        was.pieces());
  }

  /** The item with the other sign; on its segment it runs from its end to its start. */
  static Item reversal(ItemId id, Item was) {
    return new Item(
        id,
        was.day(),
        was.rate(),
        -was.seconds(),
        was.amount().negated(),
        was.before() + was.seconds(),
        was.pieces());
  }
}
