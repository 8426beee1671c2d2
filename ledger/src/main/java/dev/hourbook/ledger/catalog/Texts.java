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
    return text.codePoints()
        .noneMatch(c -> c == 0 || c == REPLACEMENT || Character.getType(c) == Character.SURROGATE);
  }

  /** Whether it is one line that can be stored, of at most so many characters. */
  public static boolean isLine(String text, int most) {
    return text.length() <= most
        && isStorable(text)
        && text.codePoints().noneMatch(Character::isISOControl);
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
