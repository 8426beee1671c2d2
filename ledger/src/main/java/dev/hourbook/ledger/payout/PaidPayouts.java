package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.HopEvent.PayoutDelivered;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.timesheet.Payments;

/** Tells from its own stream whether a payout was paid, even if the bank sent it back later. */
public final class PaidPayouts implements Payments {

  private final Streams streams;

  /** Reads from the given streams. */
  public PaidPayouts(Streams streams) {
    this.streams = streams;
  }

  @Override
  public boolean isPaid(String payout) {
    return streams.of(payout).stream()
        .anyMatch(fact -> fact instanceof PayoutPaid || fact instanceof PayoutDelivered);
  }
}
