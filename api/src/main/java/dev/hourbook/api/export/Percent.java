package dev.hourbook.api.export;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding (RFC 3986, 2.1). */
final class Percent {

  private static final HexFormat BYTES = HexFormat.of().withUpperCase().withPrefix("%");

  private Percent() {}

  /** A character's UTF-8 bytes: a comma is {@code %2C}. */
  static String encoded(char c) {
    return BYTES.formatHex(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
  }
}
