package dev.hourbook.ledger.payee;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.payout.Rail;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Where an expert's money goes on a rail, by reference only: whoever holds the number keeps it.
 *
 * @param reference the keeper's own token of the account, {@code ba_1MiN3g}
 * @param country of the account, two letters of ISO 3166-1: {@code IN}
 * @param lastFour what people may see of its number, at most four characters
 */
public record PayoutAccount(
    Rail rail,
    String reference,
    Fingerprint fingerprint,
    String country,
    Currency currency,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String lastFour) {

  /**
   * Nothing, if there is such a country.
   *
   * @param country two letters of ISO 3166-1
   * @throws dev.hourbook.ledger.message.Refused {@code payee/unknown-country}
   */
  public static void requireCountry(String country) {
    AccountDetails.requireCountry(country);
  }
}
