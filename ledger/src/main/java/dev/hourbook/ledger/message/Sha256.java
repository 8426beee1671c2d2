package dev.hourbook.ledger.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 (FIPS 180-4) over lines of text, each ended by a line feed, in the order given. */
public final class Sha256 {

  private final MessageDigest digest;

  /** A hash over nothing yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Takes one more line. */
  public Sha256 line(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    return this;
  }

  /** The hash in lower-case hexadecimal; it starts over afterwards. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
