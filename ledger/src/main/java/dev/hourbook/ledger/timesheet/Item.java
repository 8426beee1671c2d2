package dev.hourbook.ledger.timesheet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one valuation added to one segment (side, contract, week, rate) on one service day.
 * {@code before} is the segment's live seconds just before it, so that {@code amount} is the
 * half-up worth of {@code before + seconds} less that of {@code before}, and {@code carried}: what
 * earlier splits and removals left over in rounding, absent if nothing. On the bill side
 * {@code seconds} may differ from the length of the pieces by the client's rounding.
 */
public record Item(
    ItemId id,
    LocalDate day,
    Rate rate,
    long seconds,
    Money amount,
    long before,
    List<Piece> pieces,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Money carried) {

  /** An item whose amount says itself what it carries. */
  public Item(
      ItemId id,
      LocalDate day,
      Rate rate,
      long seconds,
      Money amount,
      long before,
      List<Piece> pieces) {
    this(id, day, rate, seconds, amount, before, pieces, left(amount, rate, before, seconds));
  }

  private static @Nullable Money left(Money amount, Rate rate, long before, long seconds) {
    Money left = amount.minus(product(rate, before, seconds));
    return left.isZero() ? null : left;
  }

  private static Money product(Rate rate, long before, long seconds) {
    return rate.worth(before + seconds).minus(rate.worth(before));
  }

  /** Whether the amount is what seconds and rounding come to. */
  @JsonIgnore
  public boolean isWorthItsSeconds() {
    return product(rate, before, seconds).plus(rounding()).equals(amount);
  }

  /** Whether it takes back what another item added, second by second. */
  @JsonIgnore
  public boolean isReversal() {
    return seconds < 0;
  }

  /** What it carries in rounding; nothing for most. */
  public Money rounding() {
    return carried == null ? Money.zero(amount.currency()) : carried;
  }
}
