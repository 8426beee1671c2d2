package dev.hourbook.stripe;

import dev.hourbook.ledger.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as Stripe counts them. Most currencies it counts as ISO 4217 does; three it counts in
 * hundredths where ISO has none, or the other way round, and those are read but never sent.
 *
 * <p>Source: docs.stripe.com/currencies, Zero-decimal currencies and Special cases.
 */
final class Scale {
  private static final Map<String, Integer> STRIPE_DIGITS = Map.of("ISK", 2, "UGX", 2, "MGA", 0);

  private Scale() {}

  static boolean isOther(Currency currency) {
    return STRIPE_DIGITS.containsKey(currency.getCurrencyCode());
  }

  static String code(Currency currency) {
    return currency.getCurrencyCode().toLowerCase(Locale.ROOT);
  }

  /** The same amount in our count; nothing if it has none, or Stripe left it out. */
  static Optional<Money> read(@Nullable Long amount, @Nullable String code) {
    return Optional.ofNullable(amount)
        .flatMap(given -> Optional.ofNullable(code).flatMap(word -> exactly(given, word)));
  }

  private static Optional<Money> exactly(long amount, String code) {
    try {
      Currency currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
      int ours = currency.getDefaultFractionDigits();
      int theirs = STRIPE_DIGITS.getOrDefault(currency.getCurrencyCode(), ours);
      return Optional.of(Money.exactly(BigDecimal.valueOf(amount, theirs), currency));
    } catch (IllegalArgumentException | ArithmeticException unknown) {
      return Optional.empty();
    }
  }
}
