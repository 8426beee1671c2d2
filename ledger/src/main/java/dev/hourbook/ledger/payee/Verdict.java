package dev.hourbook.ledger.payee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether somebody may be paid. */
public sealed interface Verdict {

  /** Nothing stands in the way. */
  record Payable() implements Verdict {}

  /** Something does; at least one thing, in the order of {@link Obstacle}. */
  record Stopped(List<Reason> reasons) implements Verdict {}

  /** Stopped by these, if there are any. */
  static Verdict of(List<Reason> reasons) {
    return reasons.isEmpty() ? new Payable() : new Stopped(List.copyOf(reasons));
  }

  /** The same, and one thing more. */
  default Verdict and(Reason more) {
    List<Reason> all = new ArrayList<>(why());
    all.add(more);
    all.sort(Comparator.comparing(Reason::obstacle));
    return of(all);
  }

  /** Why not; empty if nothing stands in the way. */
  default List<Reason> why() {
    return switch (this) {
      case Payable ignored -> List.of();
      case Stopped stopped -> stopped.reasons();
    };
  }
}
