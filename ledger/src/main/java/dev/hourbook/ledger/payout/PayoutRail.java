package dev.hourbook.ledger.payout;

/**
 * A way money leaves the house for an expert's account: a bank file, a payment provider. Called by
 * a worker, never inside a command handler; the worker stores the {@link Instruction} first and
 * records the {@link Answer} as a command.
 */
public interface PayoutRail {

  /**
   * Sends one attempt and says what became of it. It never throws for what the other side did or
   * failed to do: not knowing is an answer. Sending the same instruction again is safe only while
   * the provider remembers its idempotency key (Stripe promises 24 hours), so after
   * {@link Answer.Unknown} the payout is looked up, not sent again under another key. An answer
   * speaks of this call alone: a later {@link Answer.Deferred} or {@link Answer.Declined} does not
   * settle an earlier {@link Answer.Unknown} of the same attempt.
   */
  Answer send(Instruction instruction);
}
