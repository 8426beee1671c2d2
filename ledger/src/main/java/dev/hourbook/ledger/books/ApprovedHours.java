package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.chart.Account.CLIENT_OVER_CAP;
import static dev.hourbook.ledger.chart.Account.CLIENT_ROUNDING;
import static dev.hourbook.ledger.chart.Account.CLIENT_SUBMITTED;
import static dev.hourbook.ledger.chart.Account.CLIENT_UNBILLED;
import static dev.hourbook.ledger.chart.Account.CLIENT_UNPRICED;
import static dev.hourbook.ledger.chart.Account.COST_OF_SERVICES;
import static dev.hourbook.ledger.chart.Account.EXPERT_ACCRUED;
import static dev.hourbook.ledger.chart.Account.EXPERT_OVER_CAP;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAYABLE_ACCRUED;
import static dev.hourbook.ledger.chart.Account.EXPERT_SUBMITTED;
import static dev.hourbook.ledger.chart.Account.EXPERT_UNPRICED;
import static dev.hourbook.ledger.chart.Account.SERVICES;
import static dev.hourbook.ledger.chart.Account.UNBILLED;

import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.UnpricedWork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an approval books. Hours whose entries it names come out of {@code submitted}; all others it
 * speaks of were over the cap before. What leaves {@code submitted} has the dimensions under which
 * it came in, so that a sum by any dimension closes; everything else has all that the contract
 * says.
 */
final class ApprovedHours {

  private final HoursApproved event;
  private final UndecidedHours undecided;
  private final Dimensions bare;
  private final Set<EntryId> submitted;

  ApprovedHours(HoursApproved event) {
    this.event = event;
    this.undecided = new UndecidedHours(event.timesheet());
    this.bare = Dimensions.of(event.timesheet());
    this.submitted = new HashSet<>(event.entries());
  }

  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    event.bill().forEach(item -> entries.add(billed(item)));
    event.pay().forEach(item -> entries.add(earned(item)));
    for (Piece piece : event.overCap()) {
      if (isSubmitted(piece)) {
        entries.add(overCap(piece));
      }
    }
    for (UnpricedWork work : event.unpriced()) {
      entries.add(unpriced(work.piece()));
    }
    return entries;
  }

  /** Seconds leave as worked and arrive as billed; the client's rounding makes the difference. */
  private Entry billed(Item item) {
    Dimensions before = bare.withItem(item.id().key());
    Dimensions after = before.with(event.engagement());
    long fresh = freshSeconds(item);
    long late = worked(item) - fresh;
    return new Legs(item.day())
        .seconds(CLIENT_SUBMITTED, -fresh, before)
        .seconds(CLIENT_OVER_CAP, -late, after)
        .seconds(CLIENT_ROUNDING, fresh + late - item.seconds(), after)
        .seconds(CLIENT_UNBILLED, item.seconds(), after)
        .debit(UNBILLED, item.amount(), after)
        .credit(SERVICES, item.amount(), after)
        .listed();
  }

  private Entry earned(Item item) {
    Dimensions before = bare.withItem(item.id().key());
    Dimensions after = before.with(event.engagement());
    long fresh = freshSeconds(item);
    return new Legs(item.day())
        .seconds(EXPERT_SUBMITTED, -fresh, before)
        .seconds(EXPERT_OVER_CAP, fresh - item.seconds(), after)
        .seconds(EXPERT_ACCRUED, item.seconds(), after)
        .debit(COST_OF_SERVICES, item.amount(), after)
        .credit(EXPERT_PAYABLE_ACCRUED, item.amount(), after)
        .listed();
  }

  private Entry overCap(Piece piece) {
    Dimensions before = undecided.dimensions(piece.entry());
    Dimensions after = before.with(event.engagement());
    return new Legs(piece.day())
        .seconds(CLIENT_SUBMITTED, -piece.length(), before)
        .seconds(CLIENT_OVER_CAP, piece.length(), after)
        .seconds(EXPERT_SUBMITTED, -piece.length(), before)
        .seconds(EXPERT_OVER_CAP, piece.length(), after)
        .listed();
  }

  /** Over-cap hours lose their price if the contract was paused or ended meanwhile. */
  private Entry unpriced(Piece piece) {
    boolean fresh = isSubmitted(piece);
    Dimensions entry = undecided.dimensions(piece.entry());
    Dimensions after = entry.with(event.engagement());
    Dimensions before = fresh ? entry : after;
    return new Legs(piece.day())
        .seconds(fresh ? CLIENT_SUBMITTED : CLIENT_OVER_CAP, -piece.length(), before)
        .seconds(CLIENT_UNPRICED, piece.length(), after)
        .seconds(fresh ? EXPERT_SUBMITTED : EXPERT_OVER_CAP, -piece.length(), before)
        .seconds(EXPERT_UNPRICED, piece.length(), after)
        .listed();
  }

  private boolean isSubmitted(Piece piece) {
    return submitted.contains(piece.entry());
  }

  private long freshSeconds(Item item) {
    return item.pieces().stream()
        .filter(this::isSubmitted)
        .mapToLong(Piece::length)
        .sum();
  }

  private static long worked(Item item) {
    return item.pieces().stream().mapToLong(Piece::length).sum();
  }
}
