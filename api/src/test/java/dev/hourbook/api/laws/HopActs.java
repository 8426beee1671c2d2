package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopCommand.ReleaseHeld;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitDelivery;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.HopCommand.SubmitReversal;
import dev.hourbook.ledger.payout.HopEvent;
import dev.hourbook.ledger.payout.HopEvent.DeliverySubmitted;
import dev.hourbook.ledger.payout.HopEvent.OutcomeUnknown;
import dev.hourbook.ledger.payout.HopEvent.PayoutDelivered;
import dev.hourbook.ledger.payout.HopEvent.PayoutFailed;
import dev.hourbook.ledger.payout.HopEvent.PayoutFunded;
import dev.hourbook.ledger.payout.HopEvent.PayoutInTransit;
import dev.hourbook.ledger.payout.HopEvent.PayoutReversed;
import dev.hourbook.ledger.payout.HopEvent.PayoutSubmitted;
import dev.hourbook.ledger.payout.HopEvent.PayoutUndelivered;
import dev.hourbook.ledger.payout.HopEvent.ReversalSubmitted;
import dev.hourbook.ledger.payout.Outcome;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What may be done to payouts on a rail with hops. */
record HopActs(World world, Act act, Random random) {

  static final Destination TO = new Destination("acct_1", "fp-1");

  Optional<? extends LedgerCommand> command() {
    Instant at = act.at();
    return switch (act.kind()) {
      case SUBMIT_PAYOUT ->
        some(last -> last == null || last instanceof PayoutFailed)
            .map(payout -> new SubmitPayout(payout, next(payout, Hop.FUNDING), TO, at, ANNA));
      case REPORT_OUTCOME ->
        some(last -> last != null)
            .map(payout -> new ReportOutcome(payout, outcome(payout), at, ANNA));
      case SUBMIT_DELIVERY ->
        some(HopActs::isAtTheExperts)
            .map(payout -> new SubmitDelivery(payout, next(payout, Hop.DELIVERY), at, ANNA));
      case SUBMIT_REVERSAL ->
        some(PayoutUndelivered.class::isInstance)
            .map(payout ->
                new SubmitReversal(payout, next(payout, Hop.REVERSAL), "closed", at, BEN));
      case RELEASE_HELD ->
        some(PayoutReversed.class::isInstance)
            .map(payout -> new ReleaseHeld(payout, "mended", at, BEN));
      default -> Optional.empty();
    };
  }

  /** Now and then the last one again. */
  private int next(PayoutId payout, Hop hop) {
    int last = world.items().rail().attempts(payout, hop);
    return last > 0 && random.nextInt(6) == 0 ? last : last + 1;
  }

  /** Mostly one of which the last step is such; now and then any. */
  private Optional<PayoutId> some(Predicate<@Nullable HopEvent> such) {
    List<PayoutId> onTheRail = world.unpaid.stream()
        .filter(payout -> payout.rail() == Rail.STRIPE)
        .filter(payout -> world.items().rail().isApproved(payout.run()) || random.nextInt(4) == 0)
        .map(PayoutPlanned::payout)
        .toList();
    List<PayoutId> fit = onTheRail.stream()
        .filter(payout -> such.test(world.items().rail().last(payout)))
        .toList();
    return World.any(fit.isEmpty() || random.nextInt(5) == 0 ? onTheRail : fit, random);
  }

  private static boolean isAtTheExperts(@Nullable HopEvent last) {
    return last instanceof PayoutFunded || last instanceof PayoutUndelivered;
  }

  /** Mostly one that is waited for. */
  private Outcome outcome(PayoutId payout) {
    return switch (world.items().rail().last(payout)) {
      case PayoutSubmitted e -> of(Hop.FUNDING, e.attempt());
      case DeliverySubmitted e -> of(Hop.DELIVERY, e.attempt());
      case PayoutInTransit e -> of(Hop.DELIVERY, e.attempt());
      case ReversalSubmitted e -> of(Hop.REVERSAL, e.attempt());
      case OutcomeUnknown e -> of(e.hop(), e.attempt());
      case PayoutDelivered e -> new Outcome.Returned(e.reference(), failure());
      case null, default -> of(World.any(List.of(Hop.values()), random).orElseThrow(), 1);
    };
  }

  private Outcome of(Hop hop, int attempt) {
    if (random.nextInt(5) == 0) {
      return new Outcome.Unknown(hop, attempt, "no answer", Next.LOOK_UP);
    }
    boolean well = random.nextInt(3) > 0;
    String name = hop.word() + attempt;
    return switch (hop) {
      case FUNDING ->
        well ? new Outcome.Funded(attempt, name) : new Outcome.Failed(attempt, failure());
      case DELIVERY -> {
        Outcome taken = random.nextBoolean()
            ? new Outcome.InTransit(attempt, name)
            : new Outcome.Delivered(attempt, name, today());
        yield well ? taken : new Outcome.Undelivered(attempt, failure());
      }
      case REVERSAL ->
        well ? new Outcome.Reversed(attempt, name) : new Outcome.NotReversed(attempt, failure());
    };
  }

  private Failure failure() {
    Remedy remedy = World.any(List.of(Remedy.values()), random).orElseThrow();
    return new Failure(remedy, "account_closed", "The account is closed.");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
  }
}
