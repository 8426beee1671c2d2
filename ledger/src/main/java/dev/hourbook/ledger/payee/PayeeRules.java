package dev.hourbook.ledger.payee;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
 * @param offsetPercent the most of a payout that is kept for what the expert owes back, 0 to 100;
 *     50 if nothing is said
 */
public record PayeeRules(
    List<Check> required,
    int coolingOffHours,
    int securityDays,
    int firstPayoutDays,
    List<Money> minimums,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer offsetPercent) {

  private static final int HALF = 50;

  /** Those of a company that has said nothing: nothing is asked, and a new account rests 72 h. */
  public static final PayeeRules DEFAULT = new PayeeRules(List.of(), 72, 0, 0, List.of());

  /** Asks for each check once, in their order. */
  public PayeeRules {
    required = required.stream().distinct().sorted().toList();
    minimums = List.copyOf(minimums);
  }

  /** Those that say nothing about what is owed back. */
  public PayeeRules(
      List<Check> required,
      int coolingOffHours,
      int securityDays,
      int firstPayoutDays,
      List<Money> minimums) {
    this(required, coolingOffHours, securityDays, firstPayoutDays, minimums, null);
  }

  /** How many percent of a payout are kept at most for what its expert owes back. */
  public int share() {
    return Optional.ofNullable(offsetPercent).orElse(HALF);
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
