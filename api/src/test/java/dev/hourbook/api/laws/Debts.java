package dev.hourbook.api.laws;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.DebtEvent.WriteOffAsked;
import dev.hourbook.ledger.payout.DebtEvent.WriteOffDecided;
import dev.hourbook.ledger.payout.HopEvent.HeldPayReleased;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is owed back of each payout, from the decisions, from what payouts say they keep, and from
 * what became of those payouts; what the debts' own streams say of that is not looked at.
 */
final class Debts {

  /** What somebody owes back of a payout. */
  record Owed(PayoutId payout, ExpertId expert, Money amount) {

    private Owed plus(Money more) {
      return new Owed(payout, expert, amount.plus(more));
    }
  }

  private final Map<PayoutId, Owed> all = new LinkedHashMap<>();
  private final Map<PayoutId, PayoutPlanned> keeping = new HashMap<>();
  final Set<PayoutId> asked = new LinkedHashSet<>();

  void take(LedgerEvent event) {
    switch (event) {
      case ClawbackDecided e ->
        e.borne()
            .forEach(item -> all.merge(
                e.payout(),
                new Owed(e.payout(), e.expert(), item.amount()),
                (before, more) -> before.plus(more.amount())));
      case PayoutPlanned e -> {
        keeping.put(e.payout(), e);
        e.offsets().forEach(kept -> change(kept.debt(), kept.amount().negated()));
      }
      case PayoutCancelled e -> given(e.payout());
      case HeldPayReleased e -> given(e.payout());
      case WriteOffAsked e -> asked.add(e.payout());
      case WriteOffDecided e -> {
        asked.remove(e.payout());
        change(e.payout(), e.lost().negated());
      }
      default -> {}
    }
  }

  private void given(PayoutId payout) {
    PayoutPlanned planned = keeping.remove(payout);
    if (planned != null) {
      planned.offsets().forEach(kept -> change(kept.debt(), kept.amount()));
    }
  }

  private void change(PayoutId debt, Money by) {
    all.computeIfPresent(debt, (id, owed) -> owed.plus(by));
  }

  /** All that anybody owed, settled or not. */
  List<Owed> all() {
    return List.copyOf(all.values());
  }

  /** What somebody owes now in a currency. */
  List<Owed> open(ExpertId expert, Currency currency) {
    return all.values().stream()
        .filter(owed -> owed.expert().equals(expert))
        .filter(
            owed -> owed.amount().currency().equals(currency) && owed.amount().minor() > 0)
        .toList();
  }
}
