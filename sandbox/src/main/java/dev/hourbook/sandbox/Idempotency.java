package dev.hourbook.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The first answer under a key is given again to the same request for 24 hours, errors included.
 * What was refused before its endpoint began leaves nothing under its key.
 *
 * <p>Source: Stripe API reference, Idempotent requests.
 */
final class Idempotency {
  static final Duration KEPT = Duration.ofHours(24);
  private static final int LONGEST_KEY = 255;

  /** A key as somebody uses it: keys of the platform and of each account are apart. */
  record Use(String owner, String key, String endpoint, Map<String, String> form) {
    private String name() {
      return owner + " " + key;
    }
  }

  private record Kept(Use use, Instant since, Optional<Reply> reply) {}

  private final Map<String, Kept> byKey = new LinkedHashMap<>();
  private final InstantSource time;

  Idempotency(InstantSource time) {
    this.time = time;
  }

  Reply once(Use use, String requestId, Supplier<Reply> work) {
    Optional<Reply> earlier = begin(use);
    if (earlier.isPresent()) {
      return earlier.get().with("Idempotent-Replayed", "true");
    }
    boolean answered = false;
    try {
      Reply reply = work.get();
      keep(use, reply.with("Original-Request", requestId));
      answered = true;
      return reply;
    } finally {
      if (!answered) {
        drop(use);
      }
    }
  }

  private synchronized Optional<Reply> begin(Use use) {
    forget();
    if (use.key().length() > LONGEST_KEY) {
      throw StripeError.atDoor(
          400, "idempotency_error", "", "Idempotency keys may be up to 255 characters long.");
    }
    Kept kept = byKey.get(use.name());
    if (kept == null) {
      byKey.put(use.name(), new Kept(use, time.instant(), Optional.empty()));
      return Optional.empty();
    }
    mustBeTheSame(kept.use(), use);
    return Optional.of(kept.reply().orElseThrow(() -> inUse(use.key())));
  }

  private synchronized void keep(Use use, Reply reply) {
    byKey.put(use.name(), new Kept(use, time.instant(), Optional.of(reply)));
  }

  private synchronized void drop(Use use) {
    byKey.remove(use.name());
  }

  private void forget() {
    Instant oldest = time.instant().minus(KEPT);
    Iterator<Kept> all = byKey.values().iterator();
    while (all.hasNext()) {
      Kept kept = all.next();
      if (kept.since().isAfter(oldest)) {
        return;
      }
      if (kept.reply().isPresent()) {
        all.remove();
      }
    }
  }

  static StripeError inUse(String key) {
    return StripeError.atDoor(
        409,
        "idempotency_error",
        "idempotency_key_in_use",
        "There is currently another in-progress request using this Idempotent Key (that probably"
            + " means you submitted twice, and the other request is still going through): " + key
            + ". Please try again later.");
  }

  private static void mustBeTheSame(Use first, Use now) {
    if (!first.endpoint().equals(now.endpoint())) {
      throw misused(
          "for the same endpoint they were first used for ('" + now.endpoint() + "' vs '"
              + first.endpoint() + "')",
          now.key());
    }
    if (!first.form().equals(now.form())) {
      throw misused("with the same parameters they were first used with", now.key());
    }
  }

  private static StripeError misused(String how, String key) {
    return StripeError.atDoor(
        400,
        "idempotency_error",
        "",
        "Keys for idempotent requests can only be used " + how + ". Try using a key other than '"
            + key + "' if you meant to execute a different request.");
  }
}
