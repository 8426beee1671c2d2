package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunApproved;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunClosed;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunOpened;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunPlanned;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pay run as its events left it. {@code payouts} is how many were planned when that was last
 * said; until then it is 0 and {@code hash} is empty.
 */
record PayRunState(PayRunId run, RunStage stage, Set<Actor> planners, String hash, long payouts) {

  /**
   * Folds a run's own stream.
   *
   * @throws Refused {@code pay-run/unknown} if there is none
   */
  static PayRunState read(PayRunId run, Streams streams) {
    List<LedgerEvent> facts = streams.of(run.toString());
    if (facts.isEmpty()) {
      throw new Refused(new PayoutRefusal.UnknownRun(run));
    }
    PayRunState state = before(run);
    for (LedgerEvent fact : facts) {
      state = state.after((PayRunEvent) fact);
    }
    return state;
  }

  static PayRunState before(PayRunId run) {
    return new PayRunState(run, RunStage.OPEN, Set.of(), "", 0);
  }

  PayRunState after(PayRunEvent event) {
    return switch (event) {
      case PayRunOpened e -> plannedBy(RunStage.OPEN, e.by(), "", 0);
      case PayRunPlanned e ->
        plannedBy(RunStage.PLANNED, e.by(), e.totals().hash(), e.totals().payouts());
      case PayRunApproved ignored -> at(RunStage.APPROVED);
      case PayRunClosed ignored -> at(RunStage.CLOSED);
    };
  }

  private PayRunState plannedBy(RunStage next, Actor by, String newHash, long count) {
    Set<Actor> all = new HashSet<>(planners);
    all.add(by);
    return new PayRunState(run, next, Set.copyOf(all), newHash, count);
  }

  private PayRunState at(RunStage next) {
    return new PayRunState(run, next, planners, hash, payouts);
  }

  void require(RunStage wanted) {
    if (stage != wanted) {
      throw new Refused(new PayoutRefusal.WrongStage(run, stage, wanted.word()));
    }
  }

  /** Money may leave, also later: what was held is sent again after the run is closed. */
  void requireApproved() {
    if (stage != RunStage.APPROVED && stage != RunStage.CLOSED) {
      throw new Refused(new PayoutRefusal.WrongStage(run, stage, "approved"));
    }
  }

  /** Before a second person has said yes. */
  void requireUnapproved() {
    if (stage != RunStage.OPEN && stage != RunStage.PLANNED) {
      throw new Refused(new PayoutRefusal.WrongStage(run, stage, "not yet approved"));
    }
  }
}
