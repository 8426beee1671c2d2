package dev.hourbook.api.csv;

/** What is wrong with one field of one line, and what to do; the first line of a file is 1. */
public record ImportProblem(
    String file, long line, String field, String value, String code, String message) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + field + " '" + value + "': " + message + " [" + code + "]";
  }
}
