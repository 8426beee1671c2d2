package dev.hourbook.ledger.payout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hourbook.ledger.calendar.PayWeek;

/** One gathering of what experts are due: the regular one of a pay week, or an off-cycle one. */
public record PayRunId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PayRunId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a pay-run has a key");
    }
  }

  /** The regular run that pays up to and including a pay week. */
  public static PayRunId regular(PayWeek week) {
    return new PayRunId(week.toString());
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "pay-run:" + key;
  }
}
