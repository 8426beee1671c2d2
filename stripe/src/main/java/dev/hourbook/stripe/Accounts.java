package dev.hourbook.stripe;

import com.stripe.model.Account;
import com.stripe.model.BankAccount;
import com.stripe.model.Card;
import com.stripe.model.ExternalAccount;
import dev.hourbook.ledger.payee.Enrolled;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payout.Rail;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Stripe shows of a connected account.
 *
 * <p>Source: Stripe API reference, Accounts and External Bank Accounts;
 * docs.stripe.com/connect/handling-api-verification.
 */
final class Accounts {
  /** An account that pays out by itself would empty what we are about to deliver. */
  static final String NOT_MANUAL = "settings.payouts.schedule.interval";

  /** More than Stripe shows with the account: which is paid to cannot be seen. */
  private static final String TOO_MANY_BANKS = "external_accounts";

  private Accounts() {}

  /** Whom it was opened for, if by us. */
  static Optional<String> expert(Account account) {
    return Optional.ofNullable(account.getMetadata())
        .flatMap(given -> Optional.ofNullable(given.get(Marks.EXPERT)));
  }

  static Enrolled enrolled(Account account) {
    return new Enrolled(
        account.getId(),
        expert(account).orElse(null),
        "active".equals(account.getCapabilities().getTransfers()),
        Boolean.TRUE.equals(account.getPayoutsEnabled()),
        missing(account),
        account.getRequirements().getDisabledReason(),
        banks(account.getExternalAccounts().getData().stream().filter(Accounts::isDefault)));
  }

  /** All that it can be paid out to, defaults or not. */
  static List<PayoutAccount> banks(Account account) {
    return banks(account.getExternalAccounts().getData().stream());
  }

  private static List<PayoutAccount> banks(Stream<ExternalAccount> external) {
    return external.flatMap(one -> bank(one).stream()).toList();
  }

  private static boolean isDefault(ExternalAccount external) {
    return switch (external) {
      case BankAccount bank -> Boolean.TRUE.equals(bank.getDefaultForCurrency());
      case Card card -> Boolean.TRUE.equals(card.getDefaultForCurrency());
      default -> false;
    };
  }

  private static List<String> missing(Account account) {
    var requirements = account.getRequirements();
    List<String> missing =
        new ArrayList<>(Stream.of(requirements.getPastDue(), requirements.getCurrentlyDue())
            .flatMap(due -> Optional.ofNullable(due).stream())
            .flatMap(List::stream)
            .distinct()
            .toList());
    if (!"manual".equals(account.getSettings().getPayouts().getSchedule().getInterval())) {
      missing.add(NOT_MANUAL);
    }
    if (Boolean.TRUE.equals(account.getExternalAccounts().getHasMore())) {
      missing.add(TOO_MANY_BANKS);
    }
    return missing;
  }

  private static Optional<PayoutAccount> bank(ExternalAccount external) {
    return switch (external) {
      case BankAccount bank ->
        bank(
            bank.getId(),
            bank.getFingerprint(),
            bank.getCountry(),
            bank.getCurrency(),
            bank.getLast4());
      case Card card ->
        bank(
            card.getId(),
            card.getFingerprint(),
            card.getCountry(),
            card.getCurrency(),
            card.getLast4());
      default -> Optional.empty();
    };
  }

  /** Nothing where a part is left out: without all of them it cannot be told from another. */
  private static Optional<PayoutAccount> bank(
      String id, String fingerprint, String country, String currency, String lastFour) {
    if (!Given.all(id, fingerprint, country, currency)) {
      return Optional.empty();
    }
    return Optional.of(new PayoutAccount(
        Rail.STRIPE,
        id,
        new Fingerprint(fingerprint),
        country,
        Currency.getInstance(currency.toUpperCase(Locale.ROOT)),
        Optional.ofNullable(lastFour).filter(shown -> shown.length() <= 4).orElse(null)));
  }
}
