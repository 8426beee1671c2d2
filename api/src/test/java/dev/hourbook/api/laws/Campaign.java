package dev.hourbook.api.laws;

import dev.hourbook.ledger.books.Books;
import java.util.List;
import java.util.stream.LongStream;

/** How many histories are played and how long each is; more than usual if properties say so. */
final class Campaign {

  private static final long FIRST = 20_260_209;

  private Campaign() {}

  static LongStream seeds() {
    long first = Long.getLong("hourbook.laws.first", FIRST);
    return LongStream.range(first, first + Long.getLong("hourbook.laws.seeds", 10));
  }

  static List<Act> acts(long seed) {
    return Act.history(seed, Integer.getInteger("hourbook.laws.acts", 1_500));
  }

  /** Whether pay of hours that no client pays for as not worked is a fault. */
  static boolean isUnworkedLookedAt() {
    return Boolean.getBoolean("hourbook.laws.unworked");
  }

  /** A history in memory, not yet played. */
  static History inMemory() {
    return new History(new MemoryBook(new MemoryClaims(false)), Books::book);
  }
}
