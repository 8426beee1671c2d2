package dev.hourbook.api.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** All problems counted, the first hundred kept: bad input must not fill the memory either. */
public final class Problems {

  private static final int KEPT = 100;

  private final List<ImportProblem> first = new ArrayList<>();
  private final LongAdder count = new LongAdder();

  /** Takes one more. */
  public void add(ImportProblem problem) {
    count.increment();
    if (first.size() < KEPT) {
      first.add(problem);
    }
  }

  /** How many there are. */
  public long count() {
    return count.sum();
  }

  /** The first hundred. */
  public List<ImportProblem> first() {
    return List.copyOf(first);
  }
}
