package dev.hourbook.api.rails;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.dispatch.Patience;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payee.PayeeEnrolment;
import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.stripe.StripeApi;
import dev.hourbook.stripe.StripeEnrolment;
import dev.hourbook.stripe.StripeNotices;
import dev.hourbook.stripe.StripeRail;
import dev.hourbook.stripe.StripeSettings;
import dev.hourbook.stripe.StripeSettings.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stripe as the environment sets it up, or no rail at all: {@code HOURBOOK_STRIPE_KEY}, the secrets
 * of its webhooks, and for a sandbox its address.
 */
public final class StripeSetup {

  private static final String KEY = "HOURBOOK_STRIPE_KEY";
  private static final String ADDRESS = "HOURBOOK_STRIPE_ADDRESS";
  private static final Duration SOON = Duration.ofMillis(800);

  private StripeSetup() {}

  /**
   * Sends and hears as the environment says; without a key, nothing.
   *
   * @throws IllegalArgumentException if a setting is not what it may be
   */
  public static Rails start(Company company, Map<String, String> environment) {
    if (of(environment, KEY).isEmpty()) {
      return Rails.none();
    }
    boolean drill = isDrill(environment);
    StripeSettings settings = settings(environment);
    StripeApi stripe = new StripeApi(drill ? settings.withAnswerTimeout(SOON) : settings);
    return Rails.start(
        company,
        new StripeRail(stripe),
        new StripeNotices(stripe, secrets(environment)),
        Optional.of(new StripeEnrolment(stripe, home(environment))),
        drill ? Patience.DRILL : Patience.USUAL);
  }

  /** Stripe itself answers when it answers: short waits are for a sandbox alone. */
  private static boolean isDrill(Map<String, String> environment) {
    boolean drill = of(environment, "HOURBOOK_DRILL").equals("yes");
    if (drill && of(environment, ADDRESS).isEmpty()) {
      throw new IllegalArgumentException(
          "HOURBOOK_DRILL shortens every wait: set HOURBOOK_STRIPE_ADDRESS to a sandbox with it");
    }
    return drill;
  }

  /**
   * What a command by hand asks the provider by.
   *
   * @throws Refused {@code rail/not-set-up} if the environment has no key
   * @throws IllegalArgumentException if a setting is not what it may be
   */
  public static PayoutRail rail(Map<String, String> environment) {
    return new StripeRail(api(environment));
  }

  /**
   * What a command by hand asks for balances; without a key, nobody.
   *
   * @throws IllegalArgumentException if a setting is not what it may be
   */
  public static Balances balances(Map<String, String> environment) {
    return of(environment, KEY).isEmpty() ? Balances.none() : Balances.at(rail(environment));
  }

  /**
   * Where experts open the account that they are paid on.
   *
   * @throws Refused {@code rail/not-set-up} if the environment has no key
   */
  public static PayeeEnrolment enrolment(Map<String, String> environment) {
    return new StripeEnrolment(api(environment), home(environment));
  }

  /** The country of our own account there. */
  private static String home(Map<String, String> environment) {
    String home = of(environment, "HOURBOOK_STRIPE_HOME");
    return home.isEmpty() ? "US" : home;
  }

  private static StripeApi api(Map<String, String> environment) {
    if (of(environment, KEY).isEmpty()) {
      throw new Refused(new NotSetUp());
    }
    return new StripeApi(settings(environment));
  }

  private static StripeSettings settings(Map<String, String> environment) {
    String key = of(environment, KEY);
    boolean live = of(environment, "HOURBOOK_STRIPE_LIVE").equals("yes");
    StripeSettings settings = live ? StripeSettings.live(key) : StripeSettings.test(key);
    String address = of(environment, ADDRESS);
    String rate = of(environment, "HOURBOOK_STRIPE_CALLS_A_SECOND");
    settings = address.isEmpty() ? settings : settings.at(URI.create(address));
    return rate.isEmpty() ? settings : settings.withLimits(limits(rate));
  }

  /** For the account, and after a slash for each endpoint: {@code 100/25}. */
  private static Limits limits(String rate) {
    if (!rate.matches("\\d{1,5}(/\\d{1,5})?")) {
      throw new IllegalArgumentException(
          "HOURBOOK_STRIPE_CALLS_A_SECOND: write 100, or 100/25 with the limit of an endpoint, not "
              + rate);
    }
    String[] parts = rate.split("/", 2);
    int account = Integer.parseInt(parts[0]);
    return new Limits(account, parts.length > 1 ? Integer.parseInt(parts[1]) : account);
  }

  /** Two while one replaces the other. */
  private static List<String> secrets(Map<String, String> environment) {
    return Arrays.stream(of(environment, "HOURBOOK_STRIPE_WEBHOOK_SECRETS").split(",", -1))
        .map(String::strip)
        .filter(secret -> !secret.isEmpty())
        .toList();
  }

  private static String of(Map<String, String> environment, String name) {
    return environment.getOrDefault(name, "").strip();
  }
}
