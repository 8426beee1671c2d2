package dev.hourbook.api.laws;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.payout.HopEvent;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the pay of each payout is, as the facts say. */
final class RailMoney {

  private final Map<String, Whereabouts> payouts = new HashMap<>();
  private final Map<PayoutId, HopEvent> last = new HashMap<>();

  /** Planned and no more, unless something else is said. */
  enum Whereabouts {
    RESERVED,
    TRANSIT,
    HELD,
    PAID
  }

  void take(LedgerEvent event) {
    if (event instanceof HopEvent hop) {
      last.put(hop.payout(), hop);
    }
    switch (event) {
      case PayoutPaid e -> put(e.payout(), Whereabouts.PAID);
      case HopEvent.PayoutSubmitted e -> put(e.payout(), Whereabouts.TRANSIT);
      case HopEvent.PayoutFailed e -> put(e.payout(), Whereabouts.HELD);
      case HopEvent.PayoutDelivered e -> put(e.payout(), Whereabouts.PAID);
      case HopEvent.PayoutReturned e -> put(e.payout(), Whereabouts.TRANSIT);
      case HopEvent.PayoutReversed e -> put(e.payout(), Whereabouts.HELD);
      default -> {}
    }
  }

  private void put(PayoutId payout, Whereabouts where) {
    payouts.put(payout.toString(), where);
  }

  /** The latest step of its way, if it has taken one. */
  @Nullable
  HopEvent last(PayoutId payout) {
    return last.get(payout);
  }

  Whereabouts of(String payout) {
    return payouts.getOrDefault(payout, Whereabouts.RESERVED);
  }
}
