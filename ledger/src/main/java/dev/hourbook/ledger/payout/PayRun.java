package dev.hourbook.ledger.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.PayRunCommand.ApprovePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.ClosePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.ConcludePlanning;
import dev.hourbook.ledger.payout.PayRunCommand.OpenPayRun;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunApproved;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunClosed;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunEndorsed;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunOpened;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunPlanned;
import dev.hourbook.ledger.payout.UnsettledPayouts.Unsettled;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class PayRun {

  @AggregateIdentifier
  private PayRunId id;

  private PayRunState state;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  PayRun() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  PayRun(OpenPayRun c) {
    apply(new PayRunOpened(c.run(), c.upTo(), c.position(), c.by()));
  }

  @CommandHandler
  void handle(ConcludePlanning c) {
    state.requireUnapproved();
    apply(new PayRunPlanned(id, c.totals(), c.by()));
  }

  @CommandHandler
  Consent handle(ApprovePayRun c, UnsettledPayouts payouts, Streams streams) {
    state.require(RunStage.PLANNED);
    if (!state.hash().equals(c.hash())) {
      throw new Refused(new PayoutRefusal.ChangedSinceShown(id, state.hash(), c.hash()));
    }
    if (state.planners().stream().anyMatch(c.by()::isSamePersonAs)) {
      throw new Refused(new PayoutRefusal.SamePersonTwice(id, c.by()));
    }
    if (state.endorsers().stream().anyMatch(c.by()::isSamePersonAs)) {
      throw new Refused(new ApprovalRefusal.EndorsedAlready(id, c.by()));
    }
    long left = payouts.of(id).count();
    if (left != state.payouts()) {
      throw new Refused(new PayoutRefusal.CancelledSincePlanned(id, state.payouts(), left));
    }
    int needed = ApprovalRules.at(c.at(), streams).needed(state.amounts());
    Consent consent = new Consent(state.endorsers().size() + 1, needed);
    if (consent.isWhole()) {
      apply(new PayRunApproved(id, c.hash(), c.by()));
    } else {
      apply(new PayRunEndorsed(id, c.hash(), c.by()));
    }
    return consent;
  }

  @CommandHandler
  void handle(ClosePayRun c, UnsettledPayouts payouts) {
    state.require(RunStage.APPROVED);
    Unsettled left = payouts.of(id);
    if (left.count() > 0) {
      throw new Refused(new PayoutRefusal.PayoutsUnsettled(id, left.count(), left.first()));
    }
    apply(new PayRunClosed(id, c.by()));
  }

  @EventSourcingHandler
  void on(PayRunEvent event) {
    id = event.run();
    PayRunState before = state == null ? PayRunState.before(id) : state;
    state = before.after(event);
  }
}
