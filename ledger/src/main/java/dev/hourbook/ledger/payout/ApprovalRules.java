package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.ApprovalPolicyEvent.ApprovalPolicySet;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many people have to approve a run, by what leaves with it: the most that the sum of any of
 * its currencies asks for, and one if none does. With a tier of USD 50,000 and 2, a run of USD
 * 49,999.99 and EUR 80,000 needs one.
 */
public record ApprovalRules(List<ApprovalTier> tiers) {

  /** Those of a company that has said nothing: one person besides the planners. */
  public static final ApprovalRules DEFAULT = new ApprovalRules(List.of());

  /** The tiers in the order in which they were said. */
  public ApprovalRules {
    tiers = List.copyOf(tiers);
  }

  /** Of those set, in their order, the ones that began last by then; of one instant, the later. */
  public static ApprovalRules at(Instant instant, List<ApprovalPolicySet> set) {
    ApprovalRules found = DEFAULT;
    Instant since = Instant.MIN;
    for (ApprovalPolicySet next : set) {
      if (!next.from().isAfter(instant) && !next.from().isBefore(since)) {
        found = next.rules();
        since = next.from();
      }
    }
    return found;
  }

  /** The same, as the policy's own stream says in the running unit of work. */
  static ApprovalRules at(Instant instant, Streams streams) {
    Stream<LedgerEvent> facts = streams.of(ApprovalPolicyId.MAIN.toString()).stream();
    return at(instant, facts.map(ApprovalPolicySet.class::cast).toList());
  }

  /** How many people have to say yes to what comes to these amounts. */
  public int needed(Collection<Money> amounts) {
    Map<Currency, Money> sums =
        amounts.stream().collect(Collectors.toMap(Money::currency, money -> money, Money::plus));
    return tiers.stream()
        .filter(tier -> sums.values().stream().anyMatch(tier::isReachedBy))
        .mapToInt(ApprovalTier::approvers)
        .max()
        .orElse(1);
  }
}
