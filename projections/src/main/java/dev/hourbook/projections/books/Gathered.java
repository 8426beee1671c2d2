package dev.hourbook.projections.books;

import java.util.List;

/**
 * What the views have gathered and not yet written. Once it is as many rows as may be held, they
 * are written and gathering begins again, in the same transaction: a unit of work is all or nothing
 * however large its events are.
 */
final class Gathered {

  private final List<View> views;
  private final int most;
  private final Runnable early;
  private List<View.Batch> batches;

  /** Holds so many rows at most and an event's; {@code early} goes before a write on the way. */
  Gathered(List<View> views, int most, Runnable early) {
    this.views = views;
    this.most = most;
    this.early = early;
    this.batches = open();
  }

  private List<View.Batch> open() {
    return views.stream().map(View::open).toList();
  }

  void take(Recorded recorded) {
    batches.forEach(batch -> batch.take(recorded));
    if (batches.stream().mapToInt(View.Batch::rows).sum() >= most) {
      early.run();
      write();
      batches = open();
    }
  }

  void write() {
    batches.forEach(View.Batch::write);
  }
}
