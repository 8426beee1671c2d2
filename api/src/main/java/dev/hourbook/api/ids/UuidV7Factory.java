package dev.hourbook.api.ids;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of events, commands and dead letters: UUID version 7 (RFC 9562, section 5.7). Axon
 * finds it through {@code META-INF/services}. The 48 bits of Unix milliseconds are followed by a
 * 12-bit counter, so that the ids of one process rise strictly, also within a millisecond; the
 * other 62 bits are random.
 */
public final class UuidV7Factory extends IdentifierFactory {

  private static final int COUNTER_BITS = 12;
  private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
  private static final long VERSION_7 = 0x7L << COUNTER_BITS;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long RANDOM_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

  /** The last tick of the whole process: a second instance may not repeat it. */
  private static final AtomicLong LAST = new AtomicLong();

  @Override
  public String generateIdentifier() {
    return next(System.currentTimeMillis()).toString();
  }

  /**
   * The next id at the given Unix millisecond; a full counter borrows from the next millisecond.
   */
  static UUID next(long millis) {
    long tick = LAST.updateAndGet(last -> Math.max(last + 1, millis << COUNTER_BITS));
    long high = ((tick >>> COUNTER_BITS) << 16) | VERSION_7 | (tick & COUNTER_MASK);
    return new UUID(high, VARIANT | (ThreadLocalRandom.current().nextLong() & RANDOM_MASK));
  }
}
