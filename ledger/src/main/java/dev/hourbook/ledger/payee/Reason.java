package dev.hourbook.ledger.payee;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands in the way of a payout, since when, and until when where time alone ends
 * it: {@code until} is the first instant at which it is over.
 */
public record Reason(
    Obstacle obstacle,
    Instant since,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant until) {

  /** What somebody has to end. */
  static Reason since(Obstacle obstacle, Instant since) {
    return new Reason(obstacle, since, null);
  }
}
