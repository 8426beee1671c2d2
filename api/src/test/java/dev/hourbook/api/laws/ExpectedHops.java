package dev.hourbook.api.laws;

import static java.util.Objects.requireNonNull;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.payout.HopEvent.PayoutDelivered;
import dev.hourbook.ledger.payout.HopEvent.PayoutFunded;
import dev.hourbook.ledger.payout.HopEvent.PayoutReturned;
import dev.hourbook.ledger.payout.HopEvent.PayoutReversed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import java.util.HashMap;
import java.util.Map;

/** What payouts on a rail do to our own money and to what experts are owed. */
final class ExpectedHops {

  private final Map<String, Long> sums;
  private final Map<PayoutId, PayoutPlanned> planned = new HashMap<>();

  ExpectedHops(Map<String, Long> sums) {
    this.sums = sums;
  }

  void take(LedgerEvent event) {
    switch (event) {
      case PayoutPlanned e -> planned.put(e.payout(), e);
      case PayoutFunded e -> left(e.payout(), 1);
      case PayoutReversed e -> left(e.payout(), -1);
      case PayoutDelivered e -> arrived(e.payout(), 1);
      case PayoutReturned e -> arrived(e.payout(), -1);
      default -> {}
    }
  }

  private void left(PayoutId id, int sign) {
    PayoutPlanned payout = requireNonNull(planned.get(id));
    add(Sums.account(Account.PROVIDER_BALANCE, unit(payout)), payout, -sign);
    add(Sums.account(Account.FUNDS_AT_CONNECTED_ACCOUNTS, unit(payout)), payout, sign);
  }

  private void arrived(PayoutId id, int sign) {
    PayoutPlanned payout = requireNonNull(planned.get(id));
    add(Sums.payable(payout.expert().key(), unit(payout)), payout, sign);
    add(Sums.account(Account.FUNDS_AT_CONNECTED_ACCOUNTS, unit(payout)), payout, -sign);
  }

  private void add(String name, PayoutPlanned payout, int sign) {
    sums.merge(name, sign * payout.net().minor(), Math::addExact);
  }

  private static String unit(PayoutPlanned payout) {
    return payout.amount().currency().getCurrencyCode();
  }
}
