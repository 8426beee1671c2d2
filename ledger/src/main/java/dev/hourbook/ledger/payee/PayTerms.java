package dev.hourbook.ledger.payee;

import java.time.Duration;
import java.time.Instant;

/**
 * When hours of a contract are paid; {@code days} of 24 hours each, none on approval. Whoever waits
 * for a client waits {@code days} at most: nobody is unpaid for ever because somebody else did not.
 */
public record PayTerms(PayWhen when, int days) {

  /** Those of a contract of which nobody has said anything. */
  public static final PayTerms ON_APPROVAL = new PayTerms(PayWhen.ON_APPROVAL, 0);

  /** From when on hours are paid that were approved then, whatever the client does. */
  Instant ripe(Instant approved) {
    return approved.plus(Duration.ofDays(when == PayWhen.ON_APPROVAL ? 0 : days));
  }
}
