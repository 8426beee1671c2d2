package dev.hourbook.api.csv;

import java.util.List;

/** What became of the lines of a statement, and what was wrong with some. */
public record BankSummary(long read, long imported, long repeated, List<ImportProblem> problems) {

  /** Whether every line was right. */
  public boolean clean() {
    return problems.isEmpty();
  }
}
