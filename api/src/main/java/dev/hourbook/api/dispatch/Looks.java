package dev.hourbook.api.dispatch;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.PayoutId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which attempts this node has looked for, since when, and when it looks again. */
final class Looks {

  /**
   * How one attempt was looked for.
   *
   * @param since when it was looked for first, or called last
   * @param refusal why its key makes nothing move any more
   */
  private record Seen(
      String key,
      Instant since,
      int times,
      Instant notBefore,
      @Nullable Failure refusal) {}

  private final Map<PayoutId, Seen> seen = new ConcurrentHashMap<>();
  private final Patience patience;

  Looks(Patience patience) {
    this.patience = patience;
  }

  /** Whether it is time to look, which is counted then; each time it is longer until the next. */
  boolean isDue(Job job) {
    Instant now = BusinessClock.machine();
    String key = job.instruction().idempotencyKey();
    Seen before = seen.get(job.payout());
    boolean due = before == null || !before.key().equals(key) || !now.isBefore(before.notBefore());
    if (due) {
      seen.put(job.payout(), next(key, before, now));
    }
    return due;
  }

  private Seen next(String key, @Nullable Seen before, Instant now) {
    if (before == null || !before.key().equals(key)) {
      return new Seen(key, now, 1, now.plus(patience.afterLooks(1)), null);
    }
    int times = before.times() + 1;
    Instant again = now.plus(patience.afterLooks(times));
    return new Seen(key, before.since(), times, again, before.refusal());
  }

  /** It was called once more meanwhile: that call may be under way from now on. */
  void called(Job job, Optional<Failure> refusal) {
    seen.computeIfPresent(
        job.payout(),
        (payout, known) -> new Seen(
            known.key(),
            BusinessClock.machine(),
            known.times(),
            known.notBefore(),
            refusal
                .filter(why -> known.key().equals(job.instruction().idempotencyKey()))
                .orElse(null)));
  }

  /** For how long this node has looked for it without calling. */
  Duration since(Job job) {
    Seen known = seen.get(job.payout());
    return known == null ? Duration.ZERO : Duration.between(known.since(), BusinessClock.machine());
  }

  /** What the last call was told, if by its key nothing moves any more. */
  Optional<Failure> refusal(Job job) {
    return Optional.ofNullable(seen.get(job.payout()))
        .flatMap(known -> Optional.ofNullable(known.refusal()));
  }

  /** Forgets a payout that nobody looks for any more. */
  void forget(PayoutId payout) {
    seen.remove(payout);
  }
}
