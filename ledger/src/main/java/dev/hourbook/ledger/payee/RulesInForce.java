package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.payee.PayeePolicyEvent.PayeePolicySet;
import java.time.Instant;
import java.util.List;

/** The rules that hold at an instant, and since when. */
public record RulesInForce(PayeeRules rules, Instant since) {

  /** Before anybody has set any. */
  public static final RulesInForce DEFAULT = new RulesInForce(PayeeRules.DEFAULT, Instant.EPOCH);

  /** Of those set, in their order, the ones that began last by then; of one instant, the later. */
  public static RulesInForce at(Instant instant, List<PayeePolicySet> set) {
    RulesInForce found = DEFAULT;
    for (PayeePolicySet next : set) {
      if (!next.from().isAfter(instant) && !next.from().isBefore(found.since())) {
        found = new RulesInForce(next.rules(), next.from());
      }
    }
    return found;
  }
}
