package dev.hourbook.api.audit;

import dev.hourbook.api.audit.SheetSeconds.Seat;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.Repriced;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
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
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The law of seconds for one timesheet, folded from its stream alone: on each side every second of
 * every entry is in exactly one place. The places are undecided, over the cap, without a price,
 * rejected, removed, repointed, and each live item. It knows nothing of how the aggregate decides;
 * it only adds up what the events say.
 */
public final class EntryFold {

  /** What a finding of it is called. */
  public static final String LAW = "every second of an entry is in one place a side";

  private static final String UNDECIDED = "undecided";
  private static final String OVER_CAP = "over the cap";
  private static final String UNPRICED = "without a price";
  private static final String REJECTED = "rejected";
  private static final String REMOVED = "removed";
  private static final String NOT_BILLED = "not billed";
  private static final String REPOINTED = "repointed";

  private final TimesheetId sheet;
  private final SheetSeconds seconds = new SheetSeconds();
  private final Map<Seat, Finding> findings = new LinkedHashMap<>();

  /** A sheet before its first event. */
  public EntryFold(TimesheetId sheet) {
    this.sheet = sheet;
  }

  /** Follows the next event of the sheet, which stands at that position of the log. */
  public void take(long position, TimesheetEvent next) {
    seconds.at(position);
    follow(next);
    seconds.off(this::find);
  }

  /** What does not hold: the first of each entry and side. */
  public List<Finding> findings() {
    return List.copyOf(findings.values());
  }

  private void find(Seat seat, String off) {
    findings.putIfAbsent(seat, new Finding(LAW, sheet.text() + " " + off));
  }

  private void follow(TimesheetEvent next) {
    switch (next) {
      case HoursLogged e -> e.entries().forEach(this::record);
      case HoursCorrected e -> correct(e);
      // Whether an undecided hour was handed in or not is no place of its own.
      case TimesheetSubmitted ignored -> {}
      case HoursRejected e -> e.entries().forEach(this::reject);
      case HoursApproved e -> approve(e);
      case LeftoverDecided e -> decide(e);
      case ItemSplit e -> split(e);
      case HoursRemoved e -> {
        e.bill().forEach(taken -> leave(Side.BILL, taken, REMOVED));
        e.pay().forEach(taken -> leave(Side.PAY, taken, REMOVED));
      }
      case HoursAppealed ignored -> {}
      case AppealDecided e -> {
        giveBack(Side.BILL, e.bill());
        giveBack(Side.PAY, e.pay());
      }
      // What was paid and is owed back stays in its item.
      case HoursRecovered ignored -> {}
      // What is disputed stays live until a ruling.
      case HoursDisputed ignored -> {}
      case DisputeRuled e -> {
        e.billGone().forEach(taken -> leave(Side.BILL, taken, REMOVED));
        e.payGone().forEach(taken -> leave(Side.PAY, taken, REMOVED));
      }
      case HoursRepriced e -> {
        reprice(Side.BILL, e.bill());
        reprice(Side.PAY, e.pay());
      }
      case HoursRepointed e -> {
        e.bill().forEach(taken -> leave(Side.BILL, taken, REPOINTED));
        e.pay().forEach(moved -> leave(Side.PAY, moved.was(), REPOINTED));
      }
    }
  }

  /** What was given up for somebody else may come back, and is recorded again. */
  private void record(TimeEntry entry) {
    for (Side side : Side.values()) {
      seconds.take(side, entry.whole(), REPOINTED);
      seconds.record(new Seat(entry.id(), side), entry.whole(), UNDECIDED);
    }
  }

  /** What was recorded leaves with its length, so an event that says another one is found. */
  private void correct(HoursCorrected e) {
    for (Side side : Side.values()) {
      Seat seat = new Seat(e.entry(), side);
      Piece was = seconds.of(seat, UNDECIDED);
      seconds.take(seat, UNDECIDED);
      Piece now = new Piece(e.entry(), was.from(), was.from() + e.now().seconds());
      seconds.record(seat, now, UNDECIDED);
      if (was.length() != e.was().seconds()) {
        find(
            seat,
            e.entry() + ", " + side.word() + ": had " + was.length()
                + " seconds and is corrected from " + e.was().seconds());
      }
    }
  }

  private void reject(EntryId entry) {
    for (Side side : Side.values()) {
      Seat seat = new Seat(entry, side);
      Piece undecided = seconds.of(seat, UNDECIDED);
      seconds.take(seat, UNDECIDED);
      seconds.put(side, undecided, REJECTED);
    }
  }

  /** All that is over the cap is said anew by every approval. */
  private void approve(HoursApproved e) {
    for (Side side : Side.values()) {
      seconds.take(side, OVER_CAP);
      e.entries().forEach(entry -> seconds.take(new Seat(entry, side), UNDECIDED));
      e.overCap().forEach(piece -> seconds.put(side, piece, OVER_CAP));
      e.unpriced().forEach(work -> seconds.put(side, work.piece(), UNPRICED));
    }
    seconds.put(Side.BILL, e.bill());
    seconds.put(Side.PAY, e.pay());
  }

  private void decide(LeftoverDecided e) {
    for (Side side : Side.values()) {
      e.overCap().forEach(piece -> seconds.take(side, piece, OVER_CAP));
      e.unpriced().forEach(piece -> seconds.take(side, piece, UNPRICED));
      e.nowOverCap().forEach(piece -> seconds.put(side, piece, OVER_CAP));
    }
    switch (e.decision()) {
      case PRICED, BILL -> {}
      case PAY -> leftover(Side.BILL, e, NOT_BILLED);
      case REJECT -> {
        leftover(Side.BILL, e, REMOVED);
        leftover(Side.PAY, e, REMOVED);
      }
    }
    seconds.put(Side.BILL, e.bill());
    seconds.put(Side.PAY, e.pay());
  }

  private void leftover(Side side, LeftoverDecided e, String place) {
    e.overCap().forEach(piece -> seconds.put(side, piece, place));
    e.unpriced().forEach(piece -> seconds.put(side, piece, place));
  }

  private void giveBack(Side side, List<Item> items) {
    for (Item item : items) {
      item.pieces().forEach(piece -> seconds.take(side, piece, REMOVED));
    }
    seconds.put(side, items);
  }

  private void split(ItemSplit e) {
    seconds.take(e.side(), e.item().key());
    seconds.put(e.side(), List.of(e.part(), e.rest()));
  }

  private void reprice(Side side, List<Repriced> items) {
    items.forEach(one -> seconds.take(side, one.was().id().key()));
    items.forEach(one -> seconds.put(side, List.of(one.now())));
  }

  private void leave(Side side, TakenItem taken, String place) {
    seconds.take(side, taken.id().key());
    taken.item().pieces().forEach(piece -> seconds.put(side, piece, place));
  }
}
