package dev.hourbook.api.dispatch;

import java.time.Duration;

/**
 * How long things may take, and how many at once.
 *
 * @param keyLife how long after an intent its key may be sent again; Stripe forgets keys after 24
 *     hours
 * @param longestCall after which a call that was made cannot be under way any more, wherever it is
 * @param lookAgain between two looks at one payout, at first; twice as long each time
 * @param idle between two rounds when there was nothing to do
 * @param pollAfter after which a payout that a bank should have is read again without being told
 * @param pollArrived between two readings of what arrived, should a bank have sent it back
 * @param firstRetry before a failure that time mends is tried again; twice as long each time
 * @param retries attempts that the machine makes at a hop; then a person decides
 * @param atOnce payouts between intent and outcome
 */
public record Patience(
    Duration keyLife,
    Duration longestCall,
    Duration lookAgain,
    Duration idle,
    Duration pollAfter,
    Duration pollArrived,
    Duration firstRetry,
    int retries,
    int atOnce) {

  /** For a provider as it is. */
  public static final Patience USUAL = new Patience(
      Duration.ofHours(20),
      Duration.ofMinutes(3),
      Duration.ofSeconds(10),
      Duration.ofMillis(200),
      Duration.ofHours(6),
      Duration.ofDays(1),
      Duration.ofMinutes(10),
      12,
      200);

  /** For a drill against a sandbox whose calls end within two seconds. */
  public static final Patience DRILL = new Patience(
      Duration.ofHours(20),
      Duration.ofSeconds(4),
      Duration.ofMillis(300),
      Duration.ofMillis(100),
      Duration.ofMinutes(20),
      Duration.ofMinutes(30),
      Duration.ofMinutes(10),
      30,
      200);

  /** How long to wait after so many attempts, 1 or more. */
  Duration afterAttempts(int attempts) {
    return doubled(firstRetry, attempts - 1, Duration.ofDays(1));
  }

  /** How long to wait after so many looks, 1 or more. */
  Duration afterLooks(int looks) {
    return doubled(lookAgain, looks - 1, Duration.ofMinutes(10));
  }

  private static Duration doubled(Duration first, int times, Duration most) {
    Duration pause = first.multipliedBy(1L << Math.min(times, 10));
    return pause.compareTo(most) < 0 ? pause : most;
  }
}
