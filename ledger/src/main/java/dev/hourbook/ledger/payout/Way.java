package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.HopCommand.ReleaseHeld;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitDelivery;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.HopCommand.SubmitReversal;
import dev.hourbook.ledger.payout.HopEvent.DeliverySubmitted;
import dev.hourbook.ledger.payout.HopEvent.HeldPayReleased;
import dev.hourbook.ledger.payout.HopEvent.OutcomeUnknown;
import dev.hourbook.ledger.payout.HopEvent.PayoutDelivered;
import dev.hourbook.ledger.payout.HopEvent.PayoutFailed;
import dev.hourbook.ledger.payout.HopEvent.PayoutFunded;
import dev.hourbook.ledger.payout.HopEvent.PayoutInTransit;
import dev.hourbook.ledger.payout.HopEvent.PayoutReturned;
import dev.hourbook.ledger.payout.HopEvent.PayoutReversed;
import dev.hourbook.ledger.payout.HopEvent.PayoutSubmitted;
import dev.hourbook.ledger.payout.HopEvent.PayoutUndelivered;
import dev.hourbook.ledger.payout.HopEvent.ReversalFailed;
import dev.hourbook.ledger.payout.HopEvent.ReversalSubmitted;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutState.Delivered;
import dev.hourbook.ledger.payout.PayoutState.Funded;
import dev.hourbook.ledger.payout.PayoutState.Held;
import dev.hourbook.ledger.payout.PayoutState.Planned;
import dev.hourbook.ledger.payout.PayoutState.Undelivered;
import dev.hourbook.ledger.payout.PayoutState.Waiting;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way of one payout's money along its rail. A step is decided from what happened so far: it
 * happens, it was told before, or it is out of turn.
 */
final class Way {

  /** An outcome as it was told: of which attempt, under which reference or code. */
  private record Told(Class<? extends HopEvent> what, int attempt, String about) {}

  private final PayoutPlanned plan;
  private final Map<Hop, Integer> attempts = new EnumMap<>(Hop.class);
  private final Set<Told> told = new HashSet<>();

  Way(PayoutPlanned plan) {
    this.plan = plan;
  }

  /**
   * What the step leads to; nothing if it was told before.
   *
   * @throws Refused if the payout does not stand where the step begins
   */
  Optional<HopEvent> decide(HopCommand command, PayoutState state) {
    if (!plan.rail().hasHops()) {
      throw new Refused(new HopRefusal.PaidByHand(plan.payout()));
    }
    HopEvent next = event(command);
    if (told(next).filter(told::contains).isPresent()) {
      return Optional.empty();
    }
    requireDestination(command);
    requireTriable(next, state);
    if (!follows(next, state)) {
      throw new Refused(new HopRefusal.OutOfTurn(plan.payout(), state.said(), asked(command)));
    }
    return Optional.of(next);
  }

  private HopEvent event(HopCommand command) {
    PayoutId id = plan.payout();
    return switch (command) {
      case SubmitPayout c -> new PayoutSubmitted(id, c.attempt(), c.to().account(), c.by());
      case SubmitDelivery c -> new DeliverySubmitted(id, c.attempt(), c.by());
      case SubmitReversal c -> new ReversalSubmitted(id, c.attempt(), c.reason(), c.by());
      case ReportOutcome c -> event(c.outcome(), c.by());
      case ReleaseHeld c -> new HeldPayReleased(id, c.reason(), c.by(), plan.withheld());
    };
  }

  private HopEvent event(Outcome outcome, Actor by) {
    PayoutId id = plan.payout();
    return switch (outcome) {
      case Outcome.Funded o ->
        new PayoutFunded(id, plan.expert(), o.attempt(), plan.sent(), o.reference(), by);
      case Outcome.Failed o -> new PayoutFailed(id, o.attempt(), o.failure(), by);
      case Outcome.InTransit o -> new PayoutInTransit(id, o.attempt(), o.reference(), by);
      case Outcome.Delivered o ->
        new PayoutDelivered(id, o.attempt(), o.reference(), o.arrivedOn(), by, plan.exchanged());
      case Outcome.Undelivered o -> new PayoutUndelivered(id, o.attempt(), o.failure(), by);
      case Outcome.Returned o ->
        new PayoutReturned(id, o.reference(), o.failure(), by, plan.exchanged());
      case Outcome.Reversed o -> new PayoutReversed(id, o.attempt(), o.reference(), by);
      case Outcome.NotReversed o -> new ReversalFailed(id, o.attempt(), o.failure(), by);
      case Outcome.Unknown o -> new OutcomeUnknown(id, o.hop(), o.attempt(), o.why(), o.next(), by);
    };
  }

  /** It goes where it was planned to go, and approved. */
  private void requireDestination(HopCommand command) {
    if (command instanceof SubmitPayout c && !c.to().equals(plan.destination())) {
      throw new Refused(new HopRefusal.DestinationChanged(plan.payout()));
    }
  }

  private boolean isNext(Hop hop, int attempt) {
    return attempt == attempts.getOrDefault(hop, 0) + 1;
  }

  void on(HopEvent event) {
    told(event).ifPresent(told::add);
    switch (event) {
      case PayoutSubmitted e -> attempts.put(Hop.FUNDING, e.attempt());
      case DeliverySubmitted e -> attempts.put(Hop.DELIVERY, e.attempt());
      case ReversalSubmitted e -> attempts.put(Hop.REVERSAL, e.attempt());
      default -> {}
    }
  }

  /** An intent is never told again: it lets its sender make one call. */
  private static Optional<Told> told(HopEvent event) {
    return switch (event) {
      case PayoutSubmitted ignored -> Optional.empty();
      case DeliverySubmitted ignored -> Optional.empty();
      case ReversalSubmitted ignored -> Optional.empty();
      case PayoutFunded e -> told(e, e.attempt(), e.reference());
      case PayoutFailed e -> told(e, e.attempt(), e.failure().code());
      case PayoutInTransit e -> told(e, e.attempt(), e.reference());
      case PayoutDelivered e -> told(e, e.attempt(), e.reference());
      case PayoutUndelivered e -> told(e, e.attempt(), e.failure().code());
      case PayoutReturned e -> told(e, 0, e.reference());
      case PayoutReversed e -> told(e, e.attempt(), e.reference());
      case ReversalFailed e -> told(e, e.attempt(), e.failure().code());
      case OutcomeUnknown e -> told(e, e.attempt(), e.hop().word() + " " + e.next());
      case HeldPayReleased e -> told(e, 0, "");
    };
  }

  private static Optional<Told> told(HopEvent event, int attempt, String about) {
    return Optional.of(new Told(event.getClass(), attempt, about));
  }

  private void requireTriable(HopEvent next, PayoutState state) {
    Optional<Failure> stopped = switch (state) {
      case Held held when next instanceof PayoutSubmitted -> Optional.of(held.failure());
      case Undelivered held when next instanceof DeliverySubmitted -> Optional.of(held.failure());
      default -> Optional.empty();
    };
    stopped.filter(failure -> failure.remedy() == Remedy.STOP).ifPresent(failure -> {
      throw new Refused(new HopRefusal.NotToBeTried(plan.payout(), failure.code()));
    });
  }

  private boolean follows(HopEvent next, PayoutState state) {
    return switch (next) {
      case PayoutSubmitted e ->
        isNext(Hop.FUNDING, e.attempt()) && (state instanceof Planned || state instanceof Held);
      case PayoutFunded e -> isAwaited(Hop.FUNDING, e.attempt(), state);
      case PayoutFailed e -> isAwaited(Hop.FUNDING, e.attempt(), state);
      case DeliverySubmitted e -> isNext(Hop.DELIVERY, e.attempt()) && isAtTheExperts(state);
      case PayoutInTransit e -> isAwaited(Hop.DELIVERY, e.attempt(), state);
      case PayoutDelivered e -> isAwaited(Hop.DELIVERY, e.attempt(), state);
      case PayoutUndelivered e -> isAwaited(Hop.DELIVERY, e.attempt(), state);
      case PayoutReturned e ->
        state instanceof Delivered delivered && delivered.reference().equals(e.reference());
      case ReversalSubmitted e -> isNext(Hop.REVERSAL, e.attempt()) && isAtTheExperts(state);
      case PayoutReversed e -> isAwaited(Hop.REVERSAL, e.attempt(), state);
      case ReversalFailed e -> isAwaited(Hop.REVERSAL, e.attempt(), state);
      case OutcomeUnknown e -> isAwaited(e.hop(), e.attempt(), state);
      case HeldPayReleased ignored -> state instanceof Held;
    };
  }

  private static boolean isAtTheExperts(PayoutState state) {
    return state instanceof Funded || state instanceof Undelivered;
  }

  private static boolean isAwaited(Hop hop, int attempt, PayoutState state) {
    return state.equals(new Waiting(hop, attempt));
  }

  private static String asked(HopCommand command) {
    return switch (command) {
      case SubmitPayout ignored -> "submitted";
      case SubmitDelivery ignored -> "sent on to the bank";
      case SubmitReversal ignored -> "taken back";
      case ReportOutcome c -> c.outcome().toString();
      case ReleaseHeld ignored -> "released";
    };
  }
}
