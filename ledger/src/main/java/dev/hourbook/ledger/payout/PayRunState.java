package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunApproved;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunClosed;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunEndorsed;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunOpened;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunPlanned;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pay run as its events left it. {@code totals} is what was planned when that was last said;
 * until then they are nothing and their hash is empty. {@code endorsers} said yes to just that.
 */
record PayRunState(
    PayRunId run, RunStage stage, Set<Actor> planners, RunTotals totals, Set<Actor> endorsers) {

  private static final RunTotals NOTHING = new RunTotals(0, 0, List.of(), "");

  /**
   * Folds a run's own stream.
   *
   * @throws Refused {@code pay-run/unknown} if there is none
   */
  static PayRunState read(PayRunId run, Streams streams) {
    return fold(run, streams.of(run.toString()));
  }

  /** The same, with what others committed while this unit of work went on. */
  static PayRunState afresh(PayRunId run, Streams streams) {
    return fold(run, streams.afresh(run.toString()));
  }

  private static PayRunState fold(PayRunId run, List<LedgerEvent> facts) {
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
    return new PayRunState(run, RunStage.OPEN, Set.of(), NOTHING, Set.of());
  }

  PayRunState after(PayRunEvent event) {
    return switch (event) {
      case PayRunOpened e -> plannedBy(RunStage.OPEN, e.by(), NOTHING);
      case PayRunPlanned e -> plannedBy(RunStage.PLANNED, e.by(), e.totals());
      case PayRunEndorsed e ->
        new PayRunState(run, stage, planners, totals, with(endorsers, e.by()));
      case PayRunApproved ignored -> at(RunStage.APPROVED);
      case PayRunClosed ignored -> at(RunStage.CLOSED);
    };
  }

  /** Whoever endorsed something else before has endorsed nothing of this. */
  private PayRunState plannedBy(RunStage next, Actor by, RunTotals planned) {
    return new PayRunState(run, next, with(planners, by), planned, Set.of());
  }

  private static Set<Actor> with(Set<Actor> some, Actor another) {
    Set<Actor> all = new HashSet<>(some);
    all.add(another);
    return Set.copyOf(all);
  }

  private PayRunState at(RunStage next) {
    return new PayRunState(run, next, planners, totals, endorsers);
  }

  /** What an approval names. */
  String hash() {
    return totals.hash();
  }

  /** How many were planned. */
  long payouts() {
    return totals.payouts();
  }

  /** What leaves. */
  List<Money> amounts() {
    return totals.amounts();
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
