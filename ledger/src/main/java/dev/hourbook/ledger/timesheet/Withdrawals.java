package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What was taken from the client as not worked. A payout may have had the pay for it by then; if it
 * gives it back, the same decision takes it from the expert.
 */
final class Withdrawals {

  private final List<Withdrawal> all = new ArrayList<>();

  /** Stretches of entries, and who asked for it. */
  sealed interface Withdrawal {

    List<Piece> pieces();

    Actor by();

    /** The removal of pay that follows from it at an instant. */
    Removal removal(Instant at);

    Withdrawal without(List<Piece> others);
  }

  /** Two people removed it, and the expert was told. */
  private record Removed(List<Piece> pieces, Actor by, Removal because) implements Withdrawal {
    @Override
    public Removal removal(Instant at) {
      return because;
    }

    @Override
    public Withdrawal without(List<Piece> others) {
      return new Removed(Pieces.minus(pieces, others), by, because);
    }
  }

  /** One disputed it and another ruled for the client; who loses pay is told of it by then. */
  private record Ruled(List<Piece> pieces, Actor by, String evidence, Actor ruledBy)
      implements Withdrawal {

    private static final Duration TIME_TO_APPEAL = Duration.ofDays(14);

    @Override
    public Removal removal(Instant at) {
      Instant until = at.plus(TIME_TO_APPEAL);
      return new Removal(RemovalReason.DISPUTE, evidence, at, until, ruledBy);
    }

    @Override
    public Withdrawal without(List<Piece> others) {
      return new Ruled(Pieces.minus(pieces, others), by, evidence, ruledBy);
    }
  }

  void removed(HoursRemoved e) {
    if (!e.bill().isEmpty() && !e.removal().reason().keepsPay()) {
      all.add(new Removed(TakenItem.pieces(e.bill()), e.by(), e.removal()));
    }
  }

  void ruled(DisputeRuled e, Actor openedBy) {
    if (!e.billGone().isEmpty()) {
      String evidence = "dispute " + e.dispute() + ", " + e.reason();
      all.add(new Ruled(TakenItem.pieces(e.billGone()), openedBy, evidence, e.by()));
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
