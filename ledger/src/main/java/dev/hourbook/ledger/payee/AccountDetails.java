package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may be said of an account: where it is and tokens of it, never its number. */
final class AccountDetails {

  /** An IBAN (ISO 13616), or eight digits and more with nothing but spaces and dashes between. */
  private static final Pattern NUMBER =
      Pattern.compile("[A-Za-z]{2}\\d{2}[ -]?(?=(?:.*\\d){6})[A-Z0-9 -]{8,40}|[\\d -]{8,}");

  private static final int LAST_FOUR = 4;
  private static final Set<String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

  private AccountDetails() {}

  /**
   * Nothing, if no part of it is what must not be kept.
   *
   * @throws Refused {@code payee/looks-like-an-account-number} or {@code payee/unknown-country}
   */
  static void require(PayoutAccount account) {
    requireToken("reference", account.reference());
    requireToken("fingerprint", account.fingerprint().hash());
    Optional.ofNullable(account.lastFour())
        .filter(shown -> shown.length() > LAST_FOUR)
        .ifPresent(shown -> {
          throw new Refused(new PayeeRefusal.LooksLikeAnAccountNumber("lastFour"));
        });
    requireCountry(account.country());
  }

  static void requireCountry(String country) {
    if (!COUNTRIES.contains(country)) {
      throw new Refused(new PayeeRefusal.UnknownCountry(country));
    }
  }

  private static void requireToken(String field, String value) {
    if (NUMBER.matcher(value).matches()) {
      throw new Refused(new PayeeRefusal.LooksLikeAnAccountNumber(field));
    }
  }
}
