package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What was taken from the client as not worked. A payout may have had the pay for it by then; if it
 * gives it back, the same decision takes it from the expert.
 */
final class Withdrawals {

  /** A ruling names no time; whoever it takes pay from has as long as after any removal. */
  private static final Duration TIME_TO_APPEAL = Duration.ofDays(14);

  private final List<Withdrawal> all = new ArrayList<>();

  /** Stretches of entries, who asked for it, and the removal as it was, or is as of an instant. */
  record Withdrawal(List<Piece> pieces, Actor by, Function<Instant, Removal> removal) {

    Withdrawal without(List<Piece> others) {
      return new Withdrawal(Pieces.minus(pieces, others), by, removal);
    }
  }

  void removed(HoursRemoved e) {
    if (!e.bill().isEmpty() && !e.removal().reason().keepsPay()) {
      all.add(new Withdrawal(TakenItem.pieces(e.bill()), e.by(), at -> e.removal()));
    }
  }

  void ruled(DisputeRuled e, Actor openedBy) {
    if (!e.billGone().isEmpty()) {
      String evidence = "dispute " + e.dispute() + ", " + e.reason();
      all.add(new Withdrawal(
          TakenItem.pieces(e.billGone()),
          openedBy,
          at -> new Removal(
              RemovalReason.DISPUTE, evidence, at, at.plus(TIME_TO_APPEAL), e.by())));
    }
  }

  /** What the client is billed for again is not taken from the expert any more. */
  void returned(AppealDecided e) {
    for (Item item : e.bill()) {
      all.replaceAll(gone -> gone.without(item.pieces()));
    }
  }

  List<Withdrawal> all() {
    return all;
  }
}
