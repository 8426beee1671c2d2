package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import java.util.Collection;
import java.util.List;

/** What is owed back of payouts, read from their own streams and never from a view. */
public final class OwedBack {

  private final Streams streams;

  /** Reads from the given streams. */
  public OwedBack(Streams streams) {
    this.streams = streams;
  }

  /** What somebody owes back of a payout, 0 if it is settled. */
  public record Owed(PayoutId payout, ExpertId expert, Money amount) {}

  /** Reads those in one look that will be asked for one by one. */
  public void ahead(Collection<PayoutId> payouts) {
    if (!payouts.isEmpty()) {
      streams.ahead(payouts.stream().map(PayoutId::toString).distinct().toList());
    }
  }

  /**
   * What is owed of a payout.
   *
   * @throws IllegalArgumentException if there is no such payout
   */
  public Owed of(PayoutId payout) {
    List<LedgerEvent> facts = streams.of(payout.toString());
    if (facts.isEmpty() || !(facts.getFirst() instanceof PayoutPlanned planned)) {
      throw new IllegalArgumentException("no such payout: " + payout);
    }
    Debt debt = new Debt(planned);
    for (LedgerEvent fact : facts) {
      switch (fact) {
        case ClawbackDecided e -> debt.on(e);
        case DebtEvent e -> debt.on(e);
        default -> {}
      }
    }
    return new Owed(payout, debt.expert(), debt.owed());
  }
}
