package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.quote.Exchanged;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The way on which a payout was planned to leave.
 *
 * @param to nothing if no account was known
 * @param exchanged what is sent in another currency; nothing if it is sent as it was earned
 */
public record PlannedWay(
    ExpertId expert,
    Rail rail,
    @Nullable Destination to,
    Currency earnedIn,
    @Nullable Exchanged exchanged) {

  /** That of a payout. */
  public static PlannedWay of(PayoutPlanned plan) {
    return new PlannedWay(
        plan.expert(), plan.rail(), plan.destination(), plan.amount().currency(), plan.exchanged());
  }
}
