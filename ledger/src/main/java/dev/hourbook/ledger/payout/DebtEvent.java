package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;

/**
 * What happens to what an expert owes back of a payout. The debt stands in the stream of the payout
 * that paid too much, beside the decisions that made it, so that nobody collects it twice.
 */
public sealed interface DebtEvent extends PayoutEvent {

  /** A later payout, {@code by}, keeps so much of what it would have paid. */
  record DebtOffset(PayoutId payout, ExpertId expert, PayoutId by, Money amount)
      implements DebtEvent {}

  /** That payout was cancelled, or released, and kept nothing: it is owed again. */
  record DebtRestored(PayoutId payout, ExpertId expert, PayoutId by, Money amount)
      implements DebtEvent {}

  /** Somebody asks to give up so much of it. */
  record WriteOffAsked(PayoutId payout, ExpertId expert, Money amount, String reason, Actor by)
      implements DebtEvent {}

  /**
   * A second person decided: {@code lost} is given up. It is what was asked for, or what was still
   * owed of it; 0 if it stays owed.
   */
  record WriteOffDecided(PayoutId payout, ExpertId expert, Money lost, String reason, Actor by)
      implements DebtEvent {}
}
