package dev.hourbook.api.seal;

import java.util.HexFormat;

/** A SHA-256 (FIPS 180-4) as 64 small hexadecimal digits. */
record Digest(String hex) {

  /** The size of one, in bytes. */
  static final int BYTES = 32;

  /** What the first seal is chained to. */
  static final Digest NONE = new Digest("0".repeat(2 * BYTES));

  static Digest of(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(bytes));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
