package dev.hourbook.api.laws;

import static java.util.Objects.requireNonNull;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
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
    Money sent = requireNonNull(planned.get(id)).sent();
    add(Sums.account(Account.PROVIDER_BALANCE, unit(sent)), sent, -sign);
    add(Sums.account(Account.FUNDS_AT_CONNECTED_ACCOUNTS, unit(sent)), sent, sign);
  }

  private void arrived(PayoutId id, int sign) {
    PayoutPlanned payout = requireNonNull(planned.get(id));
    Money sent = payout.sent();
    add(Sums.payable(payout.expert().key(), unit(payout.net())), payout.net(), sign);
    add(Sums.account(Account.FUNDS_AT_CONNECTED_ACCOUNTS, unit(sent)), sent, -sign);
    traded(payout, sign);
  }

  /** What was owed and what left for it stand against each other where the currencies differ. */
  void traded(PayoutPlanned payout, int sign) {
    if (payout.exchanged() != null) {
      Money sent = payout.sent();
      add(Sums.account(Account.TRADING, unit(payout.net())), payout.net(), -sign);
      add(Sums.account(Account.TRADING, unit(sent)), sent, sign);
    }
  }

  private void add(String name, Money amount, int sign) {
    sums.merge(name, sign * amount.minor(), Math::addExact);
  }

  private static String unit(Money amount) {
    return amount.currency().getCurrencyCode();
  }
}
