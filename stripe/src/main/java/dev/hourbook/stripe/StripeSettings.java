package dev.hourbook.stripe;

import java.net.URI;
import java.time.Duration;

/**
 * Where and as whom we speak to Stripe. Its text form never shows the key.
 *
 * @param apiKey secret or restricted key: {@code sk_test_...}, {@code rk_test_...}, or their live
 *     kind if live is on
 * @param apiBase Stripe's own address, or a sandbox's; without TLS only on this machine
 * @param connectTimeout longest wait for a connection
 * @param answerTimeout longest wait for a whole answer
 * @param live whether keys that move real money are allowed
 */
public record StripeSettings(
    String apiKey,
    URI apiBase,
    Duration connectTimeout,
    Duration answerTimeout,
    Limits limits,
    boolean live) {

  /**
   * Calls a second that Stripe allows us: this process, so that several share what there is.
   *
   * <p>Source: docs.stripe.com/rate-limits: 25 in test mode and 100 in live mode for the account,
   * 25 for each endpoint. Stripe raises them on request.
   */
  public record Limits(int account, int endpoint) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if one is not in 1 to 10,000
     */
    public Limits {
      check(account >= 1 && account <= 10_000, "calls a second lie in 1 to 10000");
      check(endpoint >= 1 && endpoint <= 10_000, "calls a second lie in 1 to 10000");
    }
  }

  private static final Limits TEST = new Limits(25, 25);
  private static final Limits LIVE = new Limits(100, 25);

  private static final URI STRIPE = URI.create("https://api.stripe.com");
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(20);

  /**
   * Checks that the key and the address fit each other.
   *
   * @throws IllegalArgumentException if the key is no secret key, is live without live being on or
   *     with another address than Stripe's, if the address would carry the key in the clear, or if
   *     a time-out is not between 1 ms and 5 minutes
   */
  public StripeSettings {
    boolean liveKey = apiKey.matches("[sr]k_live_[A-Za-z0-9]+");
    check(liveKey || apiKey.matches("[sr]k_test_[A-Za-z0-9]+"), "not a secret key of Stripe's");
    check(!liveKey || live, "a live key moves real money: switch live on explicitly to use it");
    check(!liveKey || apiBase.equals(STRIPE), "a live key goes to " + STRIPE + " only");
    check(
        "https".equals(apiBase.getScheme())
            || ("http".equals(apiBase.getScheme()) && local(apiBase)),
        "the key would travel in the clear to " + apiBase.getHost() + ": use https");
    check(bounded(connectTimeout) && bounded(answerTimeout), "time-outs lie in 1 ms to 5 min");
  }

  /** Stripe itself, with a test key. */
  public static StripeSettings test(String apiKey) {
    return new StripeSettings(apiKey, STRIPE, CONNECT, ANSWER, TEST, false);
  }

  /** Stripe itself, with a key that moves real money. */
  public static StripeSettings live(String apiKey) {
    return new StripeSettings(apiKey, STRIPE, CONNECT, ANSWER, LIVE, true);
  }

  /** The same towards a sandbox that stands in for Stripe. */
  public StripeSettings at(URI sandbox) {
    return new StripeSettings(apiKey, sandbox, connectTimeout, answerTimeout, limits, live);
  }

  /** The same with another longest wait for an answer. */
  public StripeSettings withAnswerTimeout(Duration longest) {
    return new StripeSettings(apiKey, apiBase, connectTimeout, longest, limits, live);
  }

  /** The same with other limits. */
  public StripeSettings withLimits(Limits other) {
    return new StripeSettings(apiKey, apiBase, connectTimeout, answerTimeout, other, live);
  }

  @Override
  public String toString() {
    return "StripeSettings[" + apiBase + ", live=" + live + "]";
  }

  private static boolean bounded(Duration timeout) {
    return timeout.toMillis() >= 1 && timeout.compareTo(Duration.ofMinutes(5)) <= 0;
  }

  private static boolean local(URI base) {
    return "127.0.0.1".equals(base.getHost()) || "localhost".equals(base.getHost());
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("stripe settings: " + otherwise);
    }
  }
}
