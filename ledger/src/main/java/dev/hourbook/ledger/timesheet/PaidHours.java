package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.timesheet.Choice.Chosen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which payout paid, or is about to pay, a sheet's seconds: from its own stream and claims. */
public final class PaidHours {

  private final Streams streams;
  private final Whereabouts where;

  /** Reads from those two. */
  public PaidHours(Streams streams, Whereabouts where) {
    this.streams = streams;
    this.where = where;
  }

  /** So many seconds of an item that a payout, {@code "payout:..."}, has paid or holds. */
  public record Paid(String payout, ItemId item, long seconds) {}

  /** What payouts have of those stretches of a sheet, in the order it was valued. */
  public List<Paid> of(TimesheetId sheet, List<Piece> pieces) {
    SheetState state = new SheetState(sheet);
    for (LedgerEvent fact : streams.of(sheet.toString())) {
      state.apply((TimesheetEvent) fact);
    }
    List<Paid> paid = new ArrayList<>();
    Hours named = new Hours.Named(pieces);
    for (Chosen one : new Choice(state).common(named, state.live().of(Side.PAY))) {
      ItemId now = one.from().item().id();
      inPayout(state, now, one)
          .or(() -> state.live().insteadOf(now).flatMap(was -> inPayout(state, was, one)))
          .ifPresent(paid::add);
    }
    return paid;
  }

  /** Valued anew, hours stay in the payout that took them until it is settled what differs. */
  private Optional<Paid> inPayout(SheetState state, ItemId item, Chosen hours) {
    return where
        .payoutOf(item)
        .map(payout -> new Paid(payout, state.live().asTaken(item, payout), hours.length()));
  }
}
