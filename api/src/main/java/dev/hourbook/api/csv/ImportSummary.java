package dev.hourbook.api.csv;

import java.util.List;

/** What an import found and did; entries over 24 h are exceptions to look at, not errors. */
public record ImportSummary(
    long contracts,
    long entries,
    long recorded,
    long repeated,
    long conflicts,
    long errors,
    long expertDaysOver24h,
    long entriesOver24h,
    List<ImportProblem> problems) {

  /** Whether everything given is in the book now, as given. */
  public boolean clean() {
    return conflicts == 0 && errors == 0;
  }
}
