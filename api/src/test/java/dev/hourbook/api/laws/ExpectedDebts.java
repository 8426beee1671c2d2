package dev.hourbook.api.laws;

import static java.util.Objects.requireNonNull;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.DebtEvent.WriteOffDecided;
import dev.hourbook.ledger.payout.HopEvent.HeldPayReleased;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Withheld;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What payouts keep and withhold, and what is lost, does to what experts are owed and owe. */
final class ExpectedDebts {

  private final Map<String, Long> sums;
  private final Map<PayoutId, PayoutPlanned> planned = new HashMap<>();

  ExpectedDebts(Map<String, Long> sums) {
    this.sums = sums;
  }

  void take(LedgerEvent event) {
    switch (event) {
      case PayoutPlanned e -> {
        planned.put(e.payout(), e);
        kept(e, 1);
      }
      case PayoutCancelled e -> kept(requireNonNull(planned.get(e.payout())), -1);
      case HeldPayReleased e -> kept(requireNonNull(planned.get(e.payout())), -1);
      case WriteOffDecided e -> {
        add(Sums.owedBack(e.expert().key(), unit(e.lost())), e.lost(), -1);
        add(Sums.account(Account.CLAWBACK_LOSSES, unit(e.lost())), e.lost(), 1);
      }
      default -> {}
    }
  }

  /** What a payout keeps is neither owed to the expert nor by them, until it is given back. */
  private void kept(PayoutPlanned payout, int sign) {
    String expert = payout.expert().key();
    Optional.ofNullable(payout.withheld()).map(Withheld::amount).ifPresent(tax -> {
      add(Sums.payable(expert, unit(tax)), tax, sign);
      add(Sums.account(Account.TAX_WITHHELD_PAYABLE, unit(tax)), tax, -sign);
    });
    payout.offsets().forEach(kept -> {
      add(Sums.payable(expert, unit(kept.amount())), kept.amount(), sign);
      add(Sums.owedBack(expert, unit(kept.amount())), kept.amount(), -sign);
    });
  }

  private void add(String name, Money amount, int sign) {
    sums.merge(name, sign * amount.minor(), Math::addExact);
  }

  private static String unit(Money amount) {
    return amount.currency().getCurrencyCode();
  }
}
