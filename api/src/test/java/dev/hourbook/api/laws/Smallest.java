package dev.hourbook.api.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing list short by leaving parts of it out: halves first, then ever smaller parts, as
 * long as the rest still fails (Zeller, "Yesterday, my program worked. Today, it does not", 1999).
 */
final class Smallest {
  private Smallest() {}

  /** A part of the list that fails, and no longer does if any one of it is left out. */
  static <T> List<T> of(List<T> failing, Predicate<List<T>> fails) {
    List<T> rest = List.copyOf(failing);
    int size = Math.max(1, rest.size() / 2);
    while (true) {
      List<T> shorter = without(rest, size, fails);
      if (shorter.size() == rest.size() && size == 1) {
        return rest;
      }
      rest = shorter;
      size = Math.max(1, Math.min(size / 2, rest.size() / 2));
    }
  }

  private static <T> List<T> without(List<T> all, int size, Predicate<List<T>> fails) {
    List<T> rest = all;
    for (int from = 0; from < rest.size(); ) {
      List<T> less = new ArrayList<>(rest.subList(0, from));
      less.addAll(rest.subList(Math.min(rest.size(), from + size), rest.size()));
      if (fails.test(less)) {
        rest = List.copyOf(less);
      } else {
        from += size;
      }
    }
    return rest;
  }
}
