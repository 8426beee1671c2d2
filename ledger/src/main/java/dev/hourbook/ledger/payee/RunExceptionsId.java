package dev.hourbook.ledger.payee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hourbook.ledger.payout.PayRunId;

/** What one chunk of a pay run left out, {@code 2026-02-07@iso#0}: chunks are planned abreast. */
public record RunExceptionsId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RunExceptionsId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("exceptions of a run have a key");
    }
  }

  /** Those of a chunk, which counts from 0. */
  public static RunExceptionsId of(PayRunId run, int chunk) {
    return new RunExceptionsId(run.key() + "#" + chunk);
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "pay-run-exceptions:" + key;
  }
}
