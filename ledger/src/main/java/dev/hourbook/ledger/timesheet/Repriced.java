package dev.hourbook.ledger.timesheet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.hourbook.ledger.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An item at its old rate and the same seconds at the new one. What no document held is replaced:
 * {@code was} is spent and there is no {@code reversal}. What a document holds stays on it; the
 * reversal has its seconds and money with the other sign, and it and {@code now} are new items, so
 * that the next document bills or pays only the difference.
 */
public record Repriced(TakenItem was, @Nullable Item reversal, Item now) {

  /** What it adds to the side, of either sign. */
  @JsonIgnore
  public Money difference() {
    return now.amount().minus(was.item().amount());
  }
}
