package dev.hourbook.api.laws;

import dev.hourbook.api.laws.History.Broken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Makes a failing list short by leaving parts of it out: halves first, then ever smaller parts, as
 * long as the rest still fails (Zeller, "Yesterday, my program worked. Today, it does not", 1999).
 */
final class Smallest {
  private Smallest() {}

  /** A part of the list that fails, and no longer does if any one of it is left out. */
  static <T> List<T> of(List<T> failing, Predicate<List<T>> fails) {
    return found(failing, part -> fails.test(part) ? Optional.of(part) : Optional.empty());
  }

  /** The same of a history that breaks a law; what moved nothing in it is left out at once. */
  static List<Act> of(List<Act> acts, Broken broken, Supplier<History> fresh) {
    List<Act> moved = failing(acts, broken, fresh).orElse(acts);
    return found(moved, part -> failing(part, broken, fresh));
  }

  private static Optional<List<Act>> failing(
      List<Act> part, Broken broken, Supplier<History> fresh) {
    History played = fresh.get();
    Optional<Broken> again = played.play(part).filter(broken::isLike);
    return again.map(it -> part.subList(0, it.acts())).map(until -> {
      List<Act> moved = played.moved(until);
      boolean enough = moved.size() < until.size()
          && fresh.get().play(moved).filter(broken::isLike).isPresent();
      return enough ? moved : until;
    });
  }

  /** Told what of a part is enough for it to fail, if it does. */
  private static <T> List<T> found(List<T> failing, Function<List<T>, Optional<List<T>>> enough) {
    List<T> rest = List.copyOf(failing);
    int size = Math.max(1, rest.size() / 2);
    while (true) {
      List<T> shorter = without(rest, size, enough);
      if (shorter.size() == rest.size() && size == 1) {
        return rest;
      }
      rest = shorter;
      size = Math.max(1, Math.min(size / 2, rest.size() / 2));
    }
  }

  private static <T> List<T> without(
      List<T> all, int size, Function<List<T>, Optional<List<T>>> enough) {
    List<T> rest = all;
    for (int from = 0; from < rest.size(); ) {
      List<T> less = new ArrayList<>(rest.subList(0, from));
      less.addAll(rest.subList(Math.min(rest.size(), from + size), rest.size()));
      Optional<List<T>> fails = enough.apply(less);
      if (fails.isPresent()) {
        rest = List.copyOf(fails.get());
      } else {
        from += size;
      }
    }
    return rest;
  }
}
