package dev.hourbook.api.laws;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopEvent;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunApproved;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunEndorsed;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunPlanned;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the pay of each payout is, as the facts say. */
final class RailMoney {

  private final Map<String, Whereabouts> payouts = new HashMap<>();
  private final Map<PayoutId, HopEvent> last = new HashMap<>();
  private final Map<String, Integer> attempts = new HashMap<>();

  private final Debts debts = new Debts();
  private final Filed filed = new Filed();
  private final Set<PayRunId> approved = new HashSet<>();
  private final Set<PayRunId> endorsed = new HashSet<>();

  /** Planned and no more, unless something else is said. */
  enum Whereabouts {
    RESERVED,
    TRANSIT,
    HELD,
    PAID
  }

  void take(LedgerEvent event) {
    debts.take(event);
    filed.take(event);
    if (event instanceof HopEvent hop) {
      last.put(hop.payout(), hop);
    }
    switch (event) {
      case PayRunPlanned e -> endorsed.remove(e.run());
      case PayRunEndorsed e -> endorsed.add(e.run());
      case PayRunApproved e -> approved.add(e.run());
      case PayoutPaid e -> put(e.payout(), Whereabouts.PAID);
      case HopEvent.PayoutSubmitted e -> {
        put(e.payout(), Whereabouts.TRANSIT);
        attempts.put(e.payout() + "#" + Hop.FUNDING, e.attempt());
      }
      case HopEvent.DeliverySubmitted e ->
        attempts.put(e.payout() + "#" + Hop.DELIVERY, e.attempt());
      case HopEvent.ReversalSubmitted e ->
        attempts.put(e.payout() + "#" + Hop.REVERSAL, e.attempt());
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

  /** What is owed back of payouts. */
  Debts debts() {
    return debts;
  }

  /** What goes out by files. */
  Filed filed() {
    return filed;
  }

  /** Whether somebody has said yes to a run as it is, and others have to. */
  boolean isEndorsed(PayRunId run) {
    return endorsed.contains(run);
  }

  /** Whether a second person has said yes. */
  boolean isApproved(PayRunId run) {
    return approved.contains(run);
  }

  /** The latest step of its way, if it has taken one. */
  @Nullable
  HopEvent last(PayoutId payout) {
    return last.get(payout);
  }

  /** How often a hop was begun. */
  int attempts(PayoutId payout, Hop hop) {
    return attempts.getOrDefault(payout + "#" + hop, 0);
  }

  Whereabouts of(String payout) {
    return payouts.getOrDefault(payout, Whereabouts.RESERVED);
  }
}
