package dev.hourbook.api.csv;

import java.util.List;

/** What an import of expenses found and did. */
public record ExpenseSummary(
    long rows,
    long recorded,
    long repeated,
    long conflicts,
    long errors,
    List<ImportProblem> problems) {

  /** Whether everything given is in the book now, as given. */
  public boolean clean() {
    return conflicts == 0 && errors == 0;
  }
}
