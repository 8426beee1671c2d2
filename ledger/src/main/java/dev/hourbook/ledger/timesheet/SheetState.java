package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursAppealed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursCorrected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursDisputed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRecovered;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRejected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepriced;
import dev.hourbook.ledger.timesheet.TimesheetEvent.ItemSplit;
import dev.hourbook.ledger.timesheet.TimesheetEvent.LeftoverDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.TimesheetSubmitted;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A timesheet as its events left it. It only follows them; what may happen is the aggregate's. */
final class SheetState {

  enum Stage {
    LOGGED,
    SUBMITTED,
    APPROVED,
    REJECTED
  }

  private final TimesheetId id;
  private final Map<EntryId, TimeEntry> entries = new LinkedHashMap<>();
  private final Map<EntryId, Stage> stages = new HashMap<>();
  private final Set<Actor> hands = new HashSet<>();
  private Instant lastSubmitted = Instant.MIN;
  private final LiveItems live = new LiveItems();
  private final Disputes disputes = new Disputes();
  private final Withdrawals withdrawals = new Withdrawals();
  private final Appeals appeals = new Appeals();
  private List<Piece> overCap = List.of();
  private List<Piece> unpriced = List.of();
  private List<Piece> givenUp = List.of();
  private int valuations;

  SheetState(TimesheetId id) {
    this.id = id;
  }

  void apply(TimesheetEvent event) {
    switch (event) {
      case HoursLogged e -> {
        e.entries().forEach(entry -> put(entry, Stage.LOGGED));
        hands.add(e.by());
      }
      case HoursCorrected e -> {
        TimeEntry old = entry(e.entry());
        put(
            new TimeEntry(old.id(), e.now(), old.offset(), old.activity(), old.hash()),
            Stage.LOGGED);
        hands.add(e.by());
      }
      case TimesheetSubmitted e -> {
        e.entries().forEach(entry -> stages.put(entry, Stage.SUBMITTED));
        hands.add(e.by());
        lastSubmitted = e.at().isAfter(lastSubmitted) ? e.at() : lastSubmitted;
      }
      case HoursRejected e -> e.entries().forEach(entry -> stages.put(entry, Stage.REJECTED));
      case HoursApproved e -> approve(e);
      case LeftoverDecided e -> decide(e);
      case ItemSplit e -> live.split(e);
      case HoursRemoved e -> remove(e);
      case HoursAppealed e -> appeals.on(e);
      case AppealDecided e -> giveBack(e);
      case HoursRecovered e -> e.pay().forEach(one -> live.recover(one.item(), one.pieces()));
      case HoursDisputed e -> disputes.open(e, live);
      case DisputeRuled e -> {
        withdrawals.ruled(e, disputes.get(id, e.dispute()).by());
        disputes.rule(e, live);
      }
      case HoursRepointed e -> repoint(e);
      case HoursRepriced e -> {
        reprice(Side.BILL, e.bill(), e.terms().rounding());
        reprice(Side.PAY, e.pay(), e.terms().rounding());
        valuations++;
      }
    }
  }

  private void put(TimeEntry entry, Stage stage) {
    givenUp = Pieces.minus(givenUp, List.of(entry.whole()));
    entries.put(entry.id(), entry);
    stages.put(entry.id(), stage);
  }

  private void approve(HoursApproved e) {
    e.entries().forEach(entry -> stages.put(entry, Stage.APPROVED));
    Rounding rounding = e.terms().rounding();
    e.bill().forEach(item -> live.add(Side.BILL, item, rounding));
    e.pay().forEach(item -> live.add(Side.PAY, item, rounding));
    overCap = e.overCap();
    unpriced = joined(unpriced, e.unpriced().stream().map(UnpricedWork::piece).toList());
    valuations++;
  }

  private void decide(LeftoverDecided e) {
    Rounding rounding = e.terms().rounding();
    e.bill().forEach(item -> live.add(Side.BILL, item, rounding));
    e.pay().forEach(item -> live.add(Side.PAY, item, rounding));
    overCap = joined(Pieces.minus(overCap, e.overCap()), e.nowOverCap());
    unpriced = Pieces.minus(unpriced, e.unpriced());
    valuations++;
  }

  private static List<Piece> joined(List<Piece> some, List<Piece> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private void remove(HoursRemoved e) {
    e.bill().forEach(taken -> live.take(taken.id()));
    e.pay().forEach(taken -> live.take(taken.id()));
    withdrawals.removed(e);
    appeals.on(e);
  }

  private void giveBack(AppealDecided e) {
    appeals.on(e);
    e.bill().forEach(item -> live.add(Side.BILL, item, live.rounding()));
    e.pay().forEach(item -> live.add(Side.PAY, item, live.rounding()));
    withdrawals.returned(e);
    valuations++;
  }

  private void repoint(HoursRepointed e) {
    e.bill().forEach(taken -> live.take(taken.id()));
    e.pay().forEach(moved -> live.take(moved.was().id()));
    givenUp = joined(givenUp, TakenItem.pieces(e.bill()));
    valuations++;
  }

  private void reprice(Side side, List<Repriced> items, Rounding rounding) {
    items.forEach(one -> live.take(one.was().id()));
    items.forEach(one -> live.replace(side, one, rounding));
  }

  TimesheetId id() {
    return id;
  }

  boolean has(EntryId entry) {
    return entries.containsKey(entry);
  }

  TimeEntry entry(EntryId entry) {
    TimeEntry found = entries.get(entry);
    if (found == null) {
      throw new Refused(new TimesheetRefusal.UnknownEntry(entry, id));
    }
    return found;
  }

  /** Whether it has, or gave up to another sheet, nothing or all of what the entry says. */
  boolean mayTake(TimeEntry entry) {
    return !has(entry.id())
        || (entry(entry.id()).hash().equals(entry.hash())
            && Pieces.minus(List.of(entry.whole()), givenUp).isEmpty());
  }

  Stage stage(EntryId entry) {
    entry(entry);
    return stages.getOrDefault(entry, Stage.LOGGED);
  }

  List<TimeEntry> in(Stage stage) {
    return entries.values().stream().filter(e -> stages.get(e.id()) == stage).toList();
  }

  /** Whether they logged, corrected or submitted anything here. */
  boolean touchedBy(Actor actor) {
    return hands.contains(actor);
  }

  /** When hours were submitted last; before all time if never. */
  Instant lastSubmitted() {
    return lastSubmitted;
  }

  List<Piece> overCap() {
    return overCap;
  }

  /** What was approved, had no price and is not decided. */
  List<Piece> unpriced() {
    return unpriced;
  }

  /** What is billable and payable now. */
  LiveItems live() {
    return live;
  }

  /** What waits for a ruling. */
  Disputes disputes() {
    return disputes;
  }

  /** What was taken from the client as not worked. */
  Withdrawals withdrawals() {
    return withdrawals;
  }

  /** What was removed, and what was said against it. */
  Appeals appeals() {
    return appeals;
  }

  /** Seconds that have their place under the cap. */
  long approvedSeconds() {
    return live.places();
  }

  SegmentTotal total(Segment segment) {
    return live.total(segment);
  }

  RoundingUnits roundingUnits() {
    return live.units();
  }

  /** Items are numbered within the valuation that makes them: {@code .../1b0}. */
  ItemId itemId(Side side, int index) {
    return new ItemId(id.text() + "/" + (valuations + 1) + side.word().charAt(0) + index);
  }
}
