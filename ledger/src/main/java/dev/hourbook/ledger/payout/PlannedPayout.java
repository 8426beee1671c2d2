package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run will pay one expert in one currency on one rail: never a sum over currencies.
 *
 * @param to where it goes; nothing if the expert told nobody
 * @param offsets what is kept of it for what the expert owes back
 * @param withheld the tax that is kept back of it; nothing if there is none
 */
public record PlannedPayout(
    ExpertId expert,
    Rail rail,
    List<PayoutItem> items,
    @Nullable Destination to,
    List<Offset> offsets,
    @Nullable Withheld withheld) {

  /** One of which nothing is kept. */
  public PlannedPayout(
      ExpertId expert, Rail rail, List<PayoutItem> items, @Nullable Destination to) {
    this(expert, rail, items, to, List.of(), null);
  }

  /** One whose way is not looked up yet. */
  public PlannedPayout(ExpertId expert, Rail rail, List<PayoutItem> items) {
    this(expert, rail, items, null);
  }

  /** The same on the way that the expert chose. */
  public PlannedPayout by(Rail chosen, Destination account) {
    return new PlannedPayout(expert, chosen, items, account, offsets, withheld);
  }

  /** So much of it. */
  public PlannedPayout of(List<PayoutItem> some) {
    return new PlannedPayout(expert, rail, some, to, offsets, withheld);
  }

  /** The same, of which so much is kept. */
  public PlannedPayout keeping(List<Offset> kept) {
    return new PlannedPayout(expert, rail, items, to, kept, withheld);
  }

  /** The same, of which so much is tax. */
  public PlannedPayout withholding(Withheld tax) {
    return new PlannedPayout(expert, rail, items, to, offsets, tax);
  }

  /** The sum of the items. */
  public Money amount() {
    return items.stream().map(PayoutItem::amount).reduce(Money::plus).orElseThrow();
  }

  /** The seconds of all items. */
  public long seconds() {
    return items.stream().mapToLong(PayoutItem::seconds).sum();
  }

  /** The payout's id within a run. */
  public PayoutId idIn(PayRunId run) {
    return PayoutId.of(run, expert, amount().currency(), rail);
  }
}
