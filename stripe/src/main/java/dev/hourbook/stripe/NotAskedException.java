package dev.hourbook.stripe;

import com.stripe.exception.StripeException;
import dev.hourbook.ledger.payout.Answer;

/** Something stood in the way of a call before it was made. */
final class NotAskedException extends StripeException {
  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  NotAskedException(Answer answer) {
    super("not asked", null, null, null);
    this.answer = answer;
  }

  /** What it says of the money. */
  Answer answer() {
    return answer;
  }
}
