package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.quote.Exchanged;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run will pay one expert in one currency on one rail: never a sum over currencies.
 *
 * @param to where it goes; nothing if the expert told nobody
 * @param offsets what is kept of it for what the expert owes back
 * @param withheld the tax that is kept back of it; nothing if there is none
 * @param exchanged what is sent of the rest in another currency; nothing if it is sent as it is
 */
public record PlannedPayout(
    ExpertId expert,
    Rail rail,
    List<PayoutItem> items,
    @Nullable Destination to,
    List<Offset> offsets,
    @Nullable Withheld withheld,
    @Nullable Exchanged exchanged) {

  /** One of which nothing is kept. */
  public PlannedPayout(
      ExpertId expert, Rail rail, List<PayoutItem> items, @Nullable Destination to) {
    this(expert, rail, items, to, List.of(), null, null);
  }

  /** One whose way is not looked up yet. */
  public PlannedPayout(ExpertId expert, Rail rail, List<PayoutItem> items) {
    this(expert, rail, items, null);
  }

  /** The same on the way that the expert chose. */
  public PlannedPayout by(Rail chosen, Destination account) {
    return new PlannedPayout(expert, chosen, items, account, offsets, withheld, exchanged);
  }

  /** So much of it. */
  public PlannedPayout of(List<PayoutItem> some) {
    return new PlannedPayout(expert, rail, some, to, offsets, withheld, exchanged);
  }

  /** The same, of which so much is kept. */
  public PlannedPayout keeping(List<Offset> kept) {
    return new PlannedPayout(expert, rail, items, to, kept, withheld, exchanged);
  }

  /** The same, of which so much is tax. */
  public PlannedPayout withholding(Withheld tax) {
    return new PlannedPayout(expert, rail, items, to, offsets, tax, exchanged);
  }

  /** The same, of which so much is sent in another currency. */
  public PlannedPayout sending(Exchanged other) {
    return new PlannedPayout(expert, rail, items, to, offsets, withheld, other);
  }

  /** What is paid: the sum of the items less the tax and what is kept. */
  public Money net() {
    Money taxed = Optional.ofNullable(withheld)
        .map(tax -> amount().minus(tax.amount()))
        .orElseGet(this::amount);
    return offsets.stream().map(Offset::amount).reduce(taxed, Money::minus);
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
