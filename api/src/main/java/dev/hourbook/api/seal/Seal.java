package dev.hourbook.api.seal;

import java.time.Instant;
import java.util.List;

/**
 * What a batch of the log was when it could no longer change: at least one event and at most 1,000,
 * in the order of their indexes. {@code first} follows the last index of the seal before, whether
 * or not an event has it; {@code previous} is that seal's hash.
 */
record Seal(long number, long first, Digest previous, Instant sealedAt, List<EventDigest> events) {

  /** The most events of one seal. */
  static final int MOST = 1_000;

  private static final String FORM = "hourbook seal 1";

  /** The index of the last event. */
  long last() {
    return events.getLast().index();
  }

  /** Indexes from {@code first} on that no event has or will ever have. */
  List<IndexRange> absent() {
    return IndexRange.absent(first, events);
  }

  /** The root over everything above. */
  Digest hash() {
    Canonical seal = new Canonical();
    seal.text(FORM);
    seal.number(number);
    seal.number(first);
    seal.bytes(previous.bytes());
    seal.instant(sealedAt);
    seal.number(events.size());
    for (EventDigest event : events) {
      seal.number(event.index());
      seal.bytes(event.digest().bytes());
    }
    return seal.digest();
  }

  /** Where the chain stands with this seal. */
  Tip tip() {
    return new Tip(number, last(), hash());
  }
}
