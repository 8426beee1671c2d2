package dev.hourbook.ledger.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutCommand.DecideClawback;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.ItemDays;
import dev.hourbook.ledger.timesheet.Side;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class Payout {

  @AggregateIdentifier
  private PayoutId id;

  private PayoutState state;
  private PayoutPlanned plan;
  private Clawbacks clawbacks;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  Payout() {}

  @SuppressWarnings("NullAway.Init")
  Payout(PayoutPlanned planned) {
    if (planned.amount().minor() <= 0) {
      throw new Refused(new PayoutRefusal.NothingToPay(planned.payout(), planned.amount()));
    }
    apply(planned);
  }

  @CommandHandler
  void handle(RecordPayoutPaid c, Streams streams) {
    switch (state) {
      case PayoutState.Planned planned -> {
        PayRunState.read(planned.run(), streams).require(RunStage.APPROVED);
        apply(new PayoutPaid(id, c.paidOn(), c.reference(), c.by()));
      }
      case PayoutState.Paid paid -> {
        if (!paid.reference().equals(c.reference()) || !paid.on().equals(c.paidOn())) {
          throw new Refused(new PayoutRefusal.AlreadySettled(id, "paid"));
        }
      }
      case PayoutState.Cancelled ignored ->
        throw new Refused(new PayoutRefusal.AlreadySettled(id, "cancelled"));
    }
  }

  @CommandHandler
  void handle(CancelPayout c, Streams streams, Claims claims) {
    switch (state) {
      case PayoutState.Planned planned -> {
        PayRunState.read(planned.run(), streams).requireUnapproved();
        apply(new PayoutCancelled(id, c.reason(), c.by()));
        claims.release(Side.PAY, id.toString());
      }
      case PayoutState.Paid ignored ->
        throw new Refused(new PayoutRefusal.AlreadySettled(id, "paid"));
      case PayoutState.Cancelled ignored ->
        throw new Refused(new PayoutRefusal.AlreadySettled(id, "cancelled"));
    }
  }

  /**
   * Before it is paid the proposal waits for the outcome; if it is cancelled, it lapses. A rule saw
   * the payout before it proposes: one that was cancelled meanwhile is nothing to it. Seconds that
   * somebody has proposed before the rule does wait for their decision already.
   */
  @CommandHandler
  void handle(ProposeClawback c, Streams streams) {
    boolean cancelled = state instanceof PayoutState.Cancelled;
    if (cancelled && c.by().isPerson()) {
      throw new Refused(new ClawbackRefusal.NotPaid(id));
    }
    if (cancelled || clawbacks.proposedFor(c.document())) {
      return;
    }
    List<Asked> asked = c.by().isPerson() ? c.items() : clawbacks.left(c.items());
    if (asked.isEmpty() && !c.by().isPerson()) {
      return;
    }
    List<ClawbackItem> items = clawbacks.choose(asked, new ItemDays(streams));
    apply(new ClawbackProposed(
        id,
        plan.expert(),
        clawbacks.next(),
        items,
        seconds(items),
        amount(items),
        c.cause(),
        c.cause() == ClawbackCause.QUALITY ? ClawbackOption.ABSORB : ClawbackOption.BEAR,
        c.reason(),
        c.document(),
        c.by()));
  }

  @CommandHandler
  void handle(DecideClawback c) {
    if (!(state instanceof PayoutState.Paid)) {
      throw new Refused(new ClawbackRefusal.NotPaid(id));
    }
    ClawbackProposed proposed = clawbacks.waiting(c);
    List<ClawbackItem> borne = Clawbacks.borne(proposed.items(), c.borneSeconds());
    apply(new ClawbackDecided(
        id,
        plan.expert(),
        c.clawback(),
        c.option(),
        borne,
        proposed.seconds() - seconds(borne),
        proposed.amount().minus(amount(borne)),
        c.reason(),
        c.by()));
  }

  private static long seconds(List<ClawbackItem> items) {
    return items.stream().mapToLong(ClawbackItem::seconds).sum();
  }

  private Money amount(List<ClawbackItem> items) {
    Money nothing = Money.zero(plan.amount().currency());
    return items.stream().map(ClawbackItem::amount).reduce(nothing, Money::plus);
  }

  @EventSourcingHandler
  void on(PayoutEvent event) {
    id = event.payout();
    switch (event) {
      case PayoutPlanned e -> {
        plan = e;
        clawbacks = new Clawbacks(e);
        state = new PayoutState.Planned(e.run());
      }
      case PayoutPaid e -> state = new PayoutState.Paid(e.paidOn(), e.reference());
      case PayoutCancelled ignored -> state = new PayoutState.Cancelled();
      case ClawbackProposed e -> clawbacks.on(e);
      case ClawbackDecided e -> clawbacks.on(e);
    }
  }
}
