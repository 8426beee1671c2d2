package dev.hourbook.api.report;

import java.util.regex.Pattern;

/** A cell of a table that others open in a spreadsheet. */
public final class Cell {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private Cell() {}

  /**
   * The text, behind an apostrophe if a spreadsheet would run it as a formula: a client's name is a
   * text even if it is {@code =1+1}. A number stays one, of either sign.
   */
  public static String of(String text) {
    boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }
}
