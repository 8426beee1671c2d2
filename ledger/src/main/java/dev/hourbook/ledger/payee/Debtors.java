package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.PayoutId;
import java.util.List;
import java.util.Map;

/**
 * Of which payouts experts may owe something back, the oldest debt first. Whether they do, and how
 * much, the payouts' own streams say.
 */
public record Debtors(Map<ExpertId, List<PayoutId>> oldestFirst) {

  /** Those of one expert. */
  List<PayoutId> of(ExpertId expert) {
    return oldestFirst.getOrDefault(expert, List.of());
  }
}
