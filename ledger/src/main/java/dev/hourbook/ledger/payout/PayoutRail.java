package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.function.Consumer;

/**
 * A way money leaves the house that is told to pay and says what became of it. Called by a worker,
 * never inside a command handler; the worker's intent is in the log before the call and the answer
 * is recorded as a command. Nothing here throws for what the other side did or failed to do: not
 * knowing is an answer. Each call blocks, up to its time-outs and for its turn under the provider's
 * limits.
 */
public interface PayoutRail {

  /** Which rail it is. */
  Rail rail();

  /**
   * Sends one attempt at one hop. Sending the same instruction again is safe only while the
   * provider remembers its idempotency key (Stripe promises 24 hours), so after
   * {@link Answer.Unknown} it is looked up, never sent under another key. An answer speaks of this
   * call alone: a later {@link Answer.Deferred} or {@link Answer.Declined} does not settle an
   * earlier {@link Answer.Unknown} of the same attempt.
   */
  Answer send(Instruction instruction);

  /**
   * Looks for the movement of an attempt whose answer was lost, in everything that the provider
   * lists since then.
   *
   * @param since when its intent was written down, or earlier
   */
  Sighting find(Instruction instruction, Instant since);

  /** Reads a movement again by the provider's own id of it. */
  Sighting read(Instruction instruction, String reference);

  /** What may be sent now; negative where the provider's balance is. */
  Available available(Currency currency);

  /**
   * Hands out every movement from our balance to an expert's account since then, included, in the
   * provider's order; those that are not ours too.
   *
   * @return whether the listing is complete; if not, what was handed out is a part
   */
  boolean list(Instant since, Consumer<Movement> sink);

  /** What there is to send. */
  sealed interface Available {

    /** As the provider says. */
    record Known(Money amount) implements Available {}

    /** It could not be asked. */
    record NotKnown(String why) implements Available {}
  }
}
