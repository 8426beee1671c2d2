package dev.hourbook.api.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a digest is taken of, so written that two different rows never give the same bytes: whole
 * numbers in eight bytes, the highest first; bytes behind their length, which is -1 where there are
 * none at all; instants as seconds since 1970 and the nanoseconds of the last one.
 */
final class Canonical {

  private final MessageDigest sha = sha256();

  void number(long value) {
    sha.update(ByteBuffer.allocate(Long.BYTES).putLong(value).flip());
  }

  void bytes(byte @Nullable [] value) {
    if (value == null) {
      number(-1);
    } else {
      number(value.length);
      sha.update(value);
    }
  }

  void text(String value) {
    bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  void instant(Instant value) {
    number(value.getEpochSecond());
    number(value.getNano());
  }

  Digest digest() {
    return Digest.of(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
