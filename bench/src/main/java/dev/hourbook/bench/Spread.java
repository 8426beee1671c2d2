package dev.hourbook.bench;

import java.util.List;
import java.util.Locale;

/** The same figure from several rounds, the least first. */
record Spread(List<Long> values) {

  Spread {
    values = values.stream().sorted().toList();
  }

  /** The middle one; of an even number the lower of the two. */
  long median() {
    return values.isEmpty() ? 0 : values.get((values.size() - 1) / 2);
  }

  /** The nearest rank: at least so many percent are not above it. */
  long percentile(int percent) {
    return values.isEmpty() ? 0 : values.get((values.size() * percent + 99) / 100 - 1);
  }

  /** {@code 12,345 (11,980 to 12,900)}: median, least, most. */
  String counts() {
    return values.isEmpty()
        ? "none"
        : String.format(
            Locale.ROOT, "%,d (%,d to %,d)", median(), values.getFirst(), values.getLast());
  }

  /** The same of thousandths: {@code 0.712 (0.690 to 0.731)}. */
  String shares() {
    return values.isEmpty()
        ? "none"
        : share(median()) + " (" + share(values.getFirst()) + " to " + share(values.getLast())
            + ")";
  }

  static String share(long thousandths) {
    return thousandths / 1000 + "." + String.format(Locale.ROOT, "%03d", thousandths % 1000);
  }
}
