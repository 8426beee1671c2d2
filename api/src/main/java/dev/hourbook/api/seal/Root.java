package dev.hourbook.api.seal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written outside of a seal: its hash, and which events it is of. */
record Root(long seal, long firstEvent, long lastEvent, Instant sealedAt, Digest hash) {

  static final String HEADER = "seal,first_event,last_event,sealed_at,hash";

  private static final Pattern LINE =
      Pattern.compile("(\\d{1,18}),(\\d{1,18}),(\\d{1,18}),([^,]+),([0-9a-f]{64})");

  static Root of(Seal seal) {
    return new Root(seal.number(), seal.first(), seal.last(), seal.sealedAt(), seal.hash());
  }

  /** One line of a file, {@code 1,1,1000,2026-02-01T00:00:00Z,3a7b...}; none if it is no such. */
  static Optional<Root> parse(String line) {
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Root(
          Long.parseLong(found.group(1)),
          Long.parseLong(found.group(2)),
          Long.parseLong(found.group(3)),
          Instant.parse(found.group(4)),
          new Digest(found.group(5))));
    } catch (DateTimeParseException noInstant) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return seal + "," + firstEvent + "," + lastEvent + "," + sealedAt + "," + hash.hex();
  }
}
