package dev.hourbook.ledger.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * What a run comes to: payouts, seconds, what leaves in one sum a currency, the hash of the list of
 * payouts that an approval binds to, and what is kept for debts and withheld for taxes, one sum a
 * currency that has any.
 */
public record RunTotals(
    long payouts,
    long seconds,
    List<Money> amounts,
    String hash,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Money> offsets,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Money> withheld) {

  /** Those from before anything was kept or withheld have no list of it. */
  public RunTotals {
    offsets = Optional.ofNullable(offsets).map(List::copyOf).orElseGet(List::of);
    withheld = Optional.ofNullable(withheld).map(List::copyOf).orElseGet(List::of);
  }

  /** Of a run that keeps nothing. */
  public RunTotals(long payouts, long seconds, List<Money> amounts, String hash) {
    this(payouts, seconds, amounts, hash, List.of(), List.of());
  }
}
