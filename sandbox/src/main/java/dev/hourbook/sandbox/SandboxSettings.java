package dev.hourbook.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How a sandbox starts.
 *
 * @param port where it listens on this machine; 0 is any free port
 * @param clock the time that it starts from and goes on with; a fixed one moves only when told
 * @param apiKey the one secret test key that it knows
 * @param control whether {@code /_sandbox} answers
 * @param seed what its ids are made from
 */
public record SandboxSettings(
    int port,
    InstantSource clock,
    String apiKey,
    boolean control,
    long seed,
    Times times,
    Limits limits) {

  /**
   * How long things take. Those of Stripe's world are by the sandbox's clock; {@code hang} and
   * {@code drip} are real time.
   */
  public record Times(
      Duration topup,
      Duration submitAfter,
      int arriveAfterDays,
      Duration returnAfter,
      Duration lateWebhook,
      Duration hang,
      Duration drip) {}

  /** Calls a second for the account and for each endpoint; 0 is no limit. */
  public record Limits(int account, int endpoint) {}

  private static final Times TIMES = new Times(
      Duration.ZERO,
      Duration.ofHours(1),
      2,
      Duration.ofDays(1),
      Duration.ofMinutes(10),
      Duration.ofSeconds(80),
      Duration.ofMillis(50));

  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if it is no secret test key: a live one has no business here
   */
  public SandboxSettings {
    if (!apiKey.matches("[sr]k_test_[A-Za-z0-9]+")) {
      throw new IllegalArgumentException("not a secret test key");
    }
  }

  /** On any free port, at a time that stands still until it is moved, without limits. */
  public static SandboxSettings standingAt(Instant time) {
    return new SandboxSettings(
        0, InstantSource.fixed(time), "sk_test_sandbox", false, 1, TIMES, new Limits(0, 0));
  }

  /** The same with that key. */
  public SandboxSettings withKey(String key) {
    return new SandboxSettings(port, clock, key, control, seed, times, limits);
  }

  /** The same by that clock. */
  public SandboxSettings withClock(InstantSource other) {
    return new SandboxSettings(port, other, apiKey, control, seed, times, limits);
  }

  /** The same on that port, to be controlled from another process. */
  public SandboxSettings controlledAt(int otherPort) {
    return new SandboxSettings(otherPort, clock, apiKey, true, seed, times, limits);
  }

  /** The same with other ids. */
  public SandboxSettings withSeed(long other) {
    return new SandboxSettings(port, clock, apiKey, control, other, times, limits);
  }

  /** The same with those limits. */
  public SandboxSettings withLimits(Limits other) {
    return new SandboxSettings(port, clock, apiKey, control, seed, times, other);
  }

  /** The same where things take another time. */
  public SandboxSettings withTimes(Times other) {
    return new SandboxSettings(port, clock, apiKey, control, seed, other, limits);
  }

  /** The same where a hang lasts so long and a byte drips so often, in real time. */
  public SandboxSettings withPauses(Duration hang, Duration drip) {
    return withTimes(new Times(
        times.topup(),
        times.submitAfter(),
        times.arriveAfterDays(),
        times.returnAfter(),
        times.lateWebhook(),
        hang,
        drip));
  }
}
