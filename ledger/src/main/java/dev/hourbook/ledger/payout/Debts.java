package dev.hourbook.ledger.payout;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;

/**
 * What a payout does to debts of its expert, in its own unit of work: their events and its own are
 * one batch.
 */
public final class Debts {

  private final Supplier<Repository<Payout>> payouts;

  /** Payouts are asked for when there is a debt: their own handlers are given this. */
  Debts(Supplier<Repository<Payout>> payouts) {
    this.payouts = payouts;
  }

  /**
   * Writes into the debts' own streams what a payout keeps of them.
   *
   * @throws dev.hourbook.ledger.message.Refused {@code debt/too-little-owed} if somebody else
   *     collected or gave up some of one
   * @throws ConcurrencyException if somebody does so at once; it may be repeated
   */
  void keep(PayoutEvent.PayoutPlanned by) {
    by.offsets()
        .forEach(offset -> payouts
            .get()
            .load(offset.debt().toString())
            .execute(debtor -> debtor.offset(by, offset.amount())));
  }

  /** What a payout that pays nothing kept is owed again. */
  void giveBack(PayoutId by, List<Offset> offsets) {
    offsets.forEach(offset ->
        payouts.get().load(offset.debt().toString()).execute(debtor -> debtor.restore(by)));
  }
}
