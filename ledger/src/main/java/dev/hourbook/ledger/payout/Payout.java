package dev.hourbook.ledger.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.DebtCommand.AskWriteOff;
import dev.hourbook.ledger.payout.DebtCommand.DecideWriteOff;
import dev.hourbook.ledger.payout.HopCommand.ReleaseHeld;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitDelivery;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.HopCommand.SubmitReversal;
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
import dev.hourbook.ledger.timesheet.HeldHours;
import dev.hourbook.ledger.timesheet.HeldHours.Owed;
import dev.hourbook.ledger.timesheet.ItemDays;
import dev.hourbook.ledger.timesheet.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class Payout {

  @AggregateIdentifier
  private PayoutId id;

  private PayoutState state;
  private PayoutPlanned plan;
  private Clawbacks clawbacks;
  private Debt debt;
  private Way way;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  Payout() {}

  @SuppressWarnings("NullAway.Init")
  Payout(PayoutPlanned planned) {
    if (planned.net().minor() <= 0) {
      throw new Refused(new PayoutRefusal.NothingToPay(planned.payout(), planned.net()));
    }
    requireTax(planned);
    requireExchange(planned);
    apply(planned);
  }

  /** Half-up once on the gross, and on nothing else. */
  private static void requireTax(PayoutPlanned planned) {
    Optional.ofNullable(planned.withheld())
        .filter(tax -> !tax.rate().of(planned.amount()).equals(Optional.of(tax)))
        .ifPresent(tax -> {
          throw new Refused(
              new PayoutRefusal.WithheldOtherwise(planned.payout(), tax, planned.amount()));
        });
  }

  /** Half-up once on the net, at the rate that it says. */
  private static void requireExchange(PayoutPlanned planned) {
    Optional.ofNullable(planned.exchanged())
        .filter(sent -> sent.amount().minor() <= 0 || !sent.isOf(planned.net()))
        .ifPresent(sent -> {
          throw new Refused(
              new PayoutRefusal.ExchangedOtherwise(planned.payout(), sent, planned.net()));
        });
  }

  @CommandHandler
  void handle(RecordPayoutPaid c, Streams streams, FiledPayouts filed) {
    if (plan.rail().hasHops()) {
      throw new Refused(new HopRefusal.PaidByRail(id, plan.rail()));
    }
    if (state instanceof PayoutState.Planned planned) {
      PayRunState.read(planned.run(), streams).require(RunStage.APPROVED);
      filed.paid(id);
      apply(new PayoutPaid(id, c.paidOn(), c.reference(), c.by(), plan.exchanged()));
    } else if (!state.equals(new PayoutState.Paid(c.paidOn(), c.reference()))) {
      throw new Refused(new PayoutRefusal.AlreadySettled(id, state.said()));
    }
  }

  /** A file that is written at the same moment either has it or finds it gone. */
  @CommandHandler
  void handle(
      CancelPayout c,
      Streams streams,
      UnsettledPayouts payouts,
      Claims claims,
      HeldHours hours,
      Debts debts,
      FiledPayouts filed) {
    requirePlanned();
    filed.take(FiledPayouts.CANCELLED, List.of(id)).forEach((payout, holder) -> {
      throw new Refused(new PayoutRefusal.OnItsWay(payout, holder));
    });
    payouts.changing(plan.run());
    PayRunState.afresh(plan.run(), streams).requireUnapproved();
    cancel(c.reason(), c.by());
    giveBack(claims, hours, debts, c.at());
  }

  private void requirePlanned() {
    if (!(state instanceof PayoutState.Planned)) {
      throw new Refused(new PayoutRefusal.AlreadySettled(id, state.said()));
    }
  }

  void cancel(String reason, Actor by) {
    requirePlanned();
    apply(new PayoutCancelled(id, reason, by, plan.withheld()));
  }

  /** What was to be clawed back of it was not worked and goes, instead of being earned again. */
  void giveBack(Claims claims, HeldHours hours, Debts debts, Instant at) {
    debts.giveBack(id, plan.offsets());
    claims.release(Side.PAY, id.toString());
    clawbacks.notWorked().forEach((sheet, items) -> hours.givenBack(sheet, items, at));
  }

  /** Money leaves only under a run that a second person approved. */
  @CommandHandler
  void handle(SubmitPayout c, Streams streams) {
    Optional<HopEvent> next = way.decide(c, state);
    PayRunState.read(plan.run(), streams).requireApproved();
    next.ifPresent(AggregateLifecycle::apply);
  }

  @CommandHandler
  void handle(SubmitDelivery c) {
    way.decide(c, state).ifPresent(AggregateLifecycle::apply);
  }

  @CommandHandler
  void handle(SubmitReversal c) {
    way.decide(c, state).ifPresent(AggregateLifecycle::apply);
  }

  @CommandHandler
  void handle(ReportOutcome c) {
    way.decide(c, state).ifPresent(AggregateLifecycle::apply);
  }

  /**
   * As with a cancelled payout, what waits to be clawed back goes. What the expert owes back of it
   * was decided of this payment, which therefore is the one to be made.
   */
  @CommandHandler
  void handle(ReleaseHeld c, Claims claims, HeldHours hours, Debts debts) {
    if (clawbacks.isAnyBorne()) {
      throw new Refused(new HopRefusal.OwedBack(id));
    }
    way.decide(c, state).ifPresent(released -> {
      apply(released);
      giveBack(claims, hours, debts, c.at());
    });
  }

  /**
   * Before it is paid the proposal waits for the outcome; if it is cancelled, it lapses. A rule saw
   * the payout before it proposes and cannot ask otherwise: it proposes what nobody has proposed
   * yet, and nothing of a payout that was cancelled meanwhile.
   */
  @CommandHandler
  void handle(ProposeClawback c, Streams streams) {
    boolean cancelled =
        state instanceof PayoutState.Cancelled || state instanceof PayoutState.Released;
    if (cancelled && c.by().isPerson()) {
      throw new Refused(new ClawbackRefusal.NotPaid(id));
    }
    List<Asked> asked = c.by().isPerson() ? c.items() : clawbacks.left(c.items());
    if (cancelled || asked.isEmpty() || clawbacks.proposedFor(c.document())) {
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
  void handle(DecideClawback c, Terms terms, HeldHours hours) {
    if (!(state instanceof PayoutState.Paid) && !(state instanceof PayoutState.Delivered)) {
      throw new Refused(new ClawbackRefusal.NotPaid(id));
    }
    ClawbackProposed proposed = clawbacks.waiting(c);
    List<ClawbackItem> borne = Clawbacks.borne(proposed.items(), c.borneSeconds()).stream()
        .map(item -> item.with(terms.engagement(item.contract())))
        .toList();
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
    Clawbacks.bySheet(borne)
        .forEach((sheet, seconds) ->
            hours.recovered(sheet, new Owed(id.toString(), seconds, c.at(), c.by())));
  }

  @CommandHandler
  void handle(AskWriteOff c) {
    apply(debt.ask(c));
  }

  @CommandHandler
  void handle(DecideWriteOff c) {
    apply(debt.decide(c));
  }

  /** A later payout keeps some of what is owed back of this one. */
  void offset(PayoutPlanned by, Money amount) {
    apply(debt.offset(by.payout(), by.expert(), amount));
  }

  /** That payout pays nothing, so it kept nothing. */
  void restore(PayoutId by) {
    debt.restore(by).ifPresent(AggregateLifecycle::apply);
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
        debt = new Debt(e);
        way = new Way(e);
        state = new PayoutState.Planned(e.run());
      }
      case PayoutPaid e -> state = new PayoutState.Paid(e.paidOn(), e.reference());
      case PayoutCancelled ignored -> state = new PayoutState.Cancelled();
      case ClawbackProposed e -> clawbacks.on(e);
      case ClawbackDecided e -> {
        clawbacks.on(e);
        debt.on(e);
      }
      case DebtEvent e -> debt.on(e);
      case HopEvent e -> {
        way.on(e);
        state = state.after(e);
      }
    }
  }
}
