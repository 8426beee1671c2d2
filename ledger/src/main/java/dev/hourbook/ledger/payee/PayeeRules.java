package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.money.Money;
import java.util.Currency;
import java.util.List;

/**
 * What a company asks before it pays. A hit of the screening, a hold, an account that its rail
 * refuses, that was changed lately or that several share stop a payout whatever is asked.
 *
 * @param required what has to be known of everybody, in the order of {@link Check}
 * @param coolingOffHours in which nothing is paid to an account that replaced another
 * @param securityDays after their approval in which hours are not paid, each of 24 hours
 * @param firstPayoutDays after the approval of their first unpaid hours in which nothing is paid to
 *     somebody who never was, each of 24 hours
 * @param minimums least payouts, at most one a currency; what is less waits and is never lost
 */
public record PayeeRules(
    List<Check> required,
    int coolingOffHours,
    int securityDays,
    int firstPayoutDays,
    List<Money> minimums) {

  /** Those of a company that has said nothing: nothing is asked, and a new account rests 72 h. */
  public static final PayeeRules DEFAULT = new PayeeRules(List.of(), 72, 0, 0, List.of());

  /** Asks for each check once, in their order. */
  public PayeeRules {
    required = required.stream().distinct().sorted().toList();
    minimums = List.copyOf(minimums);
  }

  /** Whether everybody has to show it. */
  public boolean require(Check check) {
    return required.contains(check);
  }

  /** The least that is paid in a currency, 0 if anything is. */
  public Money minimum(Currency currency) {
    return minimums.stream()
        .filter(least -> least.currency().equals(currency))
        .findFirst()
        .orElseGet(() -> Money.zero(currency));
  }

  /** Whether nothing waits for its time or for more to come. */
  public boolean nothingWaits() {
    return securityDays == 0 && firstPayoutDays == 0 && minimums.isEmpty();
  }
}
