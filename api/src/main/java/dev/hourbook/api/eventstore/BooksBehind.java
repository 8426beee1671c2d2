package dev.hourbook.api.eventstore;

import dev.hourbook.ledger.message.Refusal;
import java.time.Duration;

/**
 * The views did not reach a position in time.
 *
 * @param awaited the position asked for
 * @param reached the position that the views reflect
 * @param waited how long was waited
 */
public record BooksBehind(long awaited, long reached, Duration waited) implements Refusal {

  @Override
  public String code() {
    return "books/behind";
  }

  @Override
  public String message() {
    return "the books stand at position %d, not yet at %d after %d ms; ask again, or see health"
        .formatted(reached, awaited, waited.toMillis());
  }
}
