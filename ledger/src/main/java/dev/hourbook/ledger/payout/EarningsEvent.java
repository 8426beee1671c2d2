package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;

/** What can happen to earnings of older books. */
public sealed interface EarningsEvent extends LedgerEvent {

  /** What was earned in one week under one contract. */
  EarningsId earnings();

  /** Unpaid earnings were taken on: one item, which a payout gathers and claims like any other. */
  record EarningsCarriedOver(
      EarningsId earnings,
      Engagement engagement,
      long seconds,
      Money amount,
      LocalDate cutOver,
      Actor by,
      Actor approvedBy)
      implements EarningsEvent {}
}
