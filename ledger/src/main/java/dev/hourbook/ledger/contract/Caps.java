package dev.hourbook.ledger.contract;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How weekly caps compare: the absence of a cap is above every cap. */
final class Caps {
  private Caps() {}

  static void requireNotNegative(@Nullable Long seconds) {
    if (seconds != null && seconds < 0) {
      throw new IllegalArgumentException("a weekly cap is never negative: " + seconds);
    }
  }

  static boolean isRaise(OptionalLong present, @Nullable Long wanted) {
    if (wanted == null) {
      return present.isPresent();
    }
    return present.isPresent() && wanted > present.getAsLong();
  }
}
