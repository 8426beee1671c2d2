package dev.hourbook.stripe;

import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Answer.Accepted;
import dev.hourbook.ledger.payout.Answer.Declined;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Answer.Unknown;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.Movement;
import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.Sighting;
import dev.hourbook.ledger.payout.Sighting.Unclear;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Stripe Connect as a rail: a transfer to the expert's connected account, that account's payout to
 * a bank, and the transfer's reversal. {@link Accepted} means that Stripe has taken it on; only a
 * payout goes on from there. Each call blocks up to the time-outs, so workers that send have a pool
 * of their own.
 *
 * <p>Source: Stripe API reference, Errors and Idempotent requests, version 2026-07-29.dahlia.
 */
public final class StripeRail implements PayoutRail {
  private final FundingCalls funding;
  private final DeliveryCalls delivery;
  private final ReversalCalls reversal;
  private final StripeLists lists;

  /** The rail on a connection of its own. */
  public StripeRail(StripeSettings settings) {
    this(new StripeApi(settings));
  }

  /** The rail on a connection that others use too. */
  public StripeRail(StripeApi stripe) {
    funding = new FundingCalls(stripe);
    delivery = new DeliveryCalls(stripe);
    reversal = new ReversalCalls(stripe);
    lists = new StripeLists(stripe);
  }

  @Override
  public Rail rail() {
    return Rail.STRIPE;
  }

  @Override
  public Answer send(Instruction instruction) {
    Currency currency = instruction.amount().currency();
    if (Scale.isOther(currency)) {
      return new Declined(Failures.of(
          "currency_scale", "amounts in " + currency + " have another scale at Stripe; not sent"));
    }
    HopCalls calls = calls(instruction.hop());
    var options = RequestOptions.builder().setIdempotencyKey(instruction.idempotencyKey());
    try {
      return answer(instruction, calls, calls.make(instruction, options));
    } catch (StripeException problem) {
      return StripeAnswers.of(problem);
    } catch (RuntimeException unreadable) {
      // The library trips over answers that are JSON but not Stripe's, after money may have moved.
      return new Unknown("unreadable answer", Next.LOOK_UP);
    }
  }

  @Override
  public Sighting find(Instruction instruction, Instant since) {
    HopCalls calls = calls(instruction.hop());
    Lookup lookup = new Lookup(calls, instruction);
    try {
      calls.list(instruction, since, lookup::look);
      return lookup.sighting();
    } catch (StripeException problem) {
      return StripeAnswers.unseen(problem);
    } catch (RuntimeException unreadable) {
      return new Unclear("unreadable listing", Next.LOOK_UP);
    }
  }

  @Override
  public Sighting read(Instruction instruction, String reference) {
    HopCalls calls = calls(instruction.hop());
    try {
      return calls
          .get(instruction, reference)
          .map(shown -> Lookup.of(calls, instruction, shown))
          .orElseGet(() -> new Unclear(
              "no " + calls.noun() + " " + StripeAnswers.clean(reference), Next.PERSON));
    } catch (StripeException problem) {
      return StripeAnswers.unseen(problem);
    } catch (RuntimeException unreadable) {
      return new Unclear("unreadable answer", Next.LOOK_UP);
    }
  }

  @Override
  public Available available(Currency currency) {
    return lists.available(currency);
  }

  @Override
  public boolean list(Instant since, Consumer<Movement> sink) {
    return lists.transfers(since, sink);
  }

  private HopCalls calls(Hop hop) {
    return switch (hop) {
      case FUNDING -> funding;
      case DELIVERY -> delivery;
      case REVERSAL -> reversal;
    };
  }

  private static Answer answer(Instruction sent, HopCalls calls, Optional<Shown> made) {
    if (made.isEmpty()) {
      return new Unknown("the answer is not a " + calls.noun(), Next.LOOK_UP);
    }
    String reference = StripeAnswers.clean(made.get().id());
    return made.get().isWhatWasSent(sent, calls.about(sent))
        ? new Accepted(reference)
        : new Unknown(calls.noun() + " " + reference + " is not what was sent", Next.PERSON);
  }
}
