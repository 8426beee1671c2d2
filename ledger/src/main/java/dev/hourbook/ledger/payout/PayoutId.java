package dev.hourbook.ledger.payout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hourbook.ledger.party.ExpertId;
import java.util.Currency;

/**
 * One payout of a run, {@code 2026-02-07@iso:E-1:main:USD:bank}. The id is the facts (run, expert,
 * legal entity, currency, rail), so asking twice is asking once.
 */
public record PayoutId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PayoutId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a payout has a key");
    }
  }

  /** The payout of these facts, paid by the house's one legal entity. */
  public static PayoutId of(PayRunId run, ExpertId expert, Currency currency, Rail rail) {
    return new PayoutId(
        String.join(":", run.key(), expert.key(), "main", currency.toString(), rail.word()));
  }

  /** The stream's name. */
  @Override
  public String toString() {
    return "payout:" + key;
  }
}
