package dev.hourbook.api.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Neighbouring indexes; {@code first} is included, {@code end} is not. */
record IndexRange(long first, long end) {

  private static final Pattern RANGE = Pattern.compile("\\[(-?\\d+),(-?\\d+)\\)");

  long size() {
    return end - first;
  }

  /** As PostgreSQL reads them: <code>{[4,5),[9,12)}</code>. */
  static String multirange(List<IndexRange> ranges) {
    return ranges.stream()
        .map(range -> "[" + range.first + "," + range.end + ")")
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** As PostgreSQL writes them; they are in order and apart. */
  static List<IndexRange> parse(String multirange) {
    return RANGE
        .matcher(multirange)
        .results()
        .map(
            found -> new IndexRange(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))))
        .toList();
  }

  /** What lies between {@code first} and the events and is none of them. */
  static List<IndexRange> absent(long first, List<EventDigest> events) {
    List<IndexRange> absent = new ArrayList<>();
    long next = first;
    for (EventDigest event : events) {
      if (event.index() > next) {
        absent.add(new IndexRange(next, event.index()));
      }
      next = event.index() + 1;
    }
    return absent;
  }
}
