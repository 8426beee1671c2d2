package dev.hourbook.stripe;

import dev.hourbook.stripe.StripeSettings.Limits;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to speak to Stripe: a token bucket for our account and one for each endpoint,
 * refilled evenly at 99 hundredths of what is allowed, since no two clocks run alike. After a rest
 * there is a tenth of a second's turns at once, and never a burst; where somebody waited all the
 * time and was woken late, up to half a second's are caught up.
 *
 * <p>Fair: first come, first served within an endpoint, and one of each endpoint at a time stands
 * in line for the account. So a look-up waits for a call of each other endpoint, not for a thousand
 * sends.
 */
final class Turns {
  private static final int PER_HUNDRED = 99;
  private static final Duration HUNDRED = Duration.ofSeconds(100);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** A line of those who wait, what they wait for, and how much of it is there after a rest. */
  private record Line(ReentrantLock first, Bucket bucket, int ready) {

    /** Returns when we are the first in line. */
    private void enter() throws InterruptedException {
      if (!first.tryLock(0, TimeUnit.SECONDS)) {
        first.lockInterruptibly();
        return;
      }
      long saved = bucket.getAvailableTokens() - ready;
      if (saved > 0) {
        bucket.tryConsume(saved);
      }
    }
  }

  private final Map<String, Line> endpoints = new ConcurrentHashMap<>();
  private final AtomicLong pauses = new AtomicLong();
  private final Limits limits;
  private final TimeMeter time;
  private final BlockingStrategy wait;
  private final Line account;

  Turns(Limits limits, TimeMeter time, BlockingStrategy wait) {
    this.limits = limits;
    this.time = time;
    this.wait = wait;
    account = line(limits.account());
  }

  /** An endpoint as the limits count them: {@code POST /v1/transfers/:id/reversals}. */
  static String endpoint(String method, String path) {
    return method + " " + path.replaceFirst("^(/[^/]+/[^/]+)/[^/]+", "$1/:id");
  }

  /** Returns when it is our turn. */
  void await(String endpoint) throws InterruptedException {
    Line own = endpoints.computeIfAbsent(endpoint, name -> line(limits.endpoint()));
    own.enter();
    try {
      own.bucket().asBlocking().consume(1, wait);
      takeOfAccount();
    } finally {
      own.first().unlock();
    }
  }

  private void takeOfAccount() throws InterruptedException {
    account.enter();
    try {
      long seen;
      do {
        seen = pauses.get();
        account.bucket().asBlocking().consume(1, wait);
        // Who was in the middle of waiting when the pause began waits again.
      } while (seen != pauses.get());
    } finally {
      account.first().unlock();
    }
  }

  /** Nobody has a turn for so long, a minute at the most; several pauses are one. */
  synchronized void pause(Duration length) {
    Duration bounded = length.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : length;
    long owed = Math.ceilDiv(bounded.toMillis() * limits.account(), 1_000);
    long more = owed + account.bucket().getAvailableTokens();
    if (more > 0) {
      account.bucket().consumeIgnoringRateLimits(more);
      pauses.incrementAndGet();
    }
  }

  private Line line(int perSecond) {
    int ready = Math.max(1, perSecond / 10);
    Bucket bucket = Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit
            .capacity(Math.max(1, perSecond / 2))
            .refillGreedy((long) perSecond * PER_HUNDRED, HUNDRED)
            .initialTokens(1))
        .build();
    return new Line(new ReentrantLock(true), bucket, ready);
  }
}
