package dev.hourbook.projections.books;

import java.util.List;

/** One question's tables: how a batch of events changes them, and how they are emptied. */
public interface View {

  /** A batch to be filled with events in order and written once. */
  Batch open();

  /** The tables, children before parents; nothing else writes them. */
  List<String> tables();

  /** The statement that empties them, all or none. */
  default String wipe() {
    return "truncate " + String.join(", ", tables());
  }

  /** Changes gathered in memory until the unit of work is about to commit. */
  interface Batch {

    /** Takes one event; one that is of no concern is passed over. */
    void take(Recorded recorded);

    /** About how many rows were gathered; a view that says none is bounded by one that does. */
    default int rows() {
      return 0;
    }

    /** Writes what was taken. */
    void write();
  }
}
