package dev.hourbook.api.csv;

import java.util.ArrayList;
import java.util.List;

/** All problems counted, the first hundred kept: bad input must not fill the memory either. */
public final class Problems {

  private static final int KEPT = 100;

  private final List<ImportProblem> first = new ArrayList<>();
  private long count;

  /** Takes one more. */
  public void add(ImportProblem problem) {
    count++;
    if (first.size() < KEPT) {
      first.add(problem);
    }
  }

  /** How many there are. */
  public long count() {
    return count;
  }

  /** The first hundred. */
  public List<ImportProblem> first() {
    return List.copyOf(first);
  }
}
