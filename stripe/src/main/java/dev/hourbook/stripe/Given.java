package dev.hourbook.stripe;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether Stripe gave what an object must have: the library hands out what was left out as well.
 */
final class Given {
  private Given() {}

  static boolean all(@Nullable Object... parts) {
    return Stream.of(parts).allMatch(Objects::nonNull);
  }
}
