package dev.hourbook.ledger.catalog;

import java.util.stream.Collectors;

/** What a text may be made of, so that a database, a file and a reader take it as it stands. */
public final class Texts {

  private static final int SHOWN = 60;
  private static final int REPLACEMENT = 0xfffd;

  private Texts() {}

  /**
   * Whether it can be stored at all: no NUL, which PostgreSQL refuses, no half of a surrogate pair,
   * which UTF-8 has no bytes for, and no replacement character, which stands for lost bytes.
   */
  public static boolean isStorable(String text) {
    // A loop: a stream over the characters of every id took a fifth of planning a pay run.
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (c == 0 || c == REPLACEMENT || isHalfOfAPair(c)) {
        return false;
      }
      at += Character.charCount(c);
    }
    return true;
  }

  private static boolean isHalfOfAPair(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** Whether it is one line that can be stored, of at most so many characters. */
  public static boolean isLine(String text, int most) {
    return text.length() <= most && isStorable(text) && !hasControl(text);
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** It as it can be shown: what cannot be printed is a question mark. */
  public static String printable(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(c -> isLine(c, c.length()) ? c : "?")
        .collect(Collectors.joining());
  }

  /** The same, shortened. */
  static String shown(String text) {
    return printable(text.substring(0, Math.min(text.length(), SHOWN)));
  }
}
