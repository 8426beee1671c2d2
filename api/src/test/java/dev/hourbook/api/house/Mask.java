package dev.hourbook.api.house;

import java.util.List;
import java.util.regex.Pattern;

/** Tells code from comments and literals without understanding either. */
final class Mask {
  private static final Pattern NOT_CODE = Pattern.compile(
      "(?<comment>//[^\n]*|/\\*.*?\\*/)"
          + "|\"\"\"(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"\"\""
          + "|\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\n]++|\\\\.)*+'",
      Pattern.DOTALL);

  private Mask() {}

  /** The text with every comment blanked and every literal shrunk to a quote; lines stay. */
  static String code(String text) {
    return NOT_CODE.matcher(text).replaceAll(found -> {
      String lineEnds = found.group().replaceAll("[^\n]", "");
      return found.group().startsWith("/") ? lineEnds : "\"" + lineEnds;
    });
  }

  /** Every comment, in order. */
  static List<Comment> comments(String text) {
    return NOT_CODE
        .matcher(text)
        .results()
        .filter(found -> found.group("comment") != null)
        .map(found -> new Comment(lineOf(text, found.start()), found.group()))
        .toList();
  }

  private static int lineOf(String text, int position) {
    return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }

  /** A comment and the line it begins on. */
  record Comment(int line, String text) {

    /** Places in this comment that match, as numbers of lines. */
    List<Integer> linesWith(Pattern word) {
      return word.matcher(text)
          .results()
          .map(found -> line - 1 + lineOf(text, found.start()))
          .toList();
    }
  }
}
