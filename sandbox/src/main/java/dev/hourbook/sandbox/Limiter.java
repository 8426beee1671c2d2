package dev.hourbook.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stripe's rate limits: a bucket for the account and one for each operation, each holding a second
 * of calls. Every call it turns away is one that the caller could have avoided.
 *
 * <p>Source: docs.stripe.com/rate-limits: 25 a second in test mode, 100 in live mode, 25 for an
 * endpoint.
 */
final class Limiter {
  private static final long CALL = 1_000_000_000L;

  /** Calls that are left, in billionths, as of a moment. */
  private record Bucket(long level, Instant asOf) {}

  /** Calls that were let through, and when the first and the last of them came. */
  record Taken(long calls, Instant first, Instant last) {
    private Taken and(Taken next) {
      return new Taken(calls + next.calls(), first, next.last());
    }
  }

  private final Map<String, Taken> taken = new TreeMap<>();
  private final Map<String, Bucket> buckets = new HashMap<>();
  private final SandboxSettings.Limits limits;
  private final InstantSource time;
  private final AtomicLong turnedAway = new AtomicLong();

  Limiter(SandboxSettings.Limits limits, InstantSource time) {
    this.limits = limits;
    this.time = time;
  }

  /** Takes one call from the buckets, or answers why not; empty is leave to go on. */
  synchronized String take(String operation) {
    Instant now = time.instant();
    String reason = "";
    if (isEmpty("", limits.account(), now)) {
      reason = "global-rate";
    } else if (isEmpty(operation, limits.endpoint(), now)) {
      reason = "endpoint-rate";
    } else {
      less("", limits.account());
      less(operation, limits.endpoint());
      taken.merge(operation, new Taken(1, now, now), Taken::and);
    }
    if (!reason.isEmpty()) {
      turnedAway.incrementAndGet();
    }
    return reason;
  }

  /** What was let through since the start, by operation. */
  synchronized Map<String, Taken> taken() {
    return new TreeMap<>(taken);
  }

  /** Calls turned away since the start. */
  long turnedAway() {
    return turnedAway.get();
  }

  private boolean isEmpty(String name, int perSecond, Instant now) {
    if (perSecond == 0) {
      return false;
    }
    long full = perSecond * CALL;
    Bucket before = buckets.getOrDefault(name, new Bucket(full, now));
    Duration since = Duration.between(before.asOf(), now);
    long filled = since.toSeconds() >= 1
        ? full
        : Math.min(full, before.level() + Math.max(0, since.toNanos()) * perSecond);
    buckets.put(name, new Bucket(filled, now));
    return filled < CALL;
  }

  private void less(String name, int perSecond) {
    if (perSecond > 0) {
      buckets.computeIfPresent(
          name, (n, bucket) -> new Bucket(bucket.level() - CALL, bucket.asOf()));
    }
  }

  static StripeError tooMany() {
    return StripeError.atDoor(
        429,
        "rate_limit",
        "Request rate limit exceeded. Learn more about rate limits here"
            + " https://stripe.com/docs/rate-limits.");
  }
}
