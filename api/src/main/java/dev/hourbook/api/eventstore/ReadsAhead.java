package dev.hourbook.api.eventstore;

import java.util.Collection;

/** Reads many streams at once for the running unit of work, which asks for them one by one. */
public interface ReadsAhead {

  /**
   * Reads streams that the unit will ask for, {@code "payout:..."}, in one query; those that are
   * not there yet are known to be empty. Does nothing outside of a command's unit of work.
   */
  void ahead(Collection<String> aggregates);

  /** Reads a stream from the log again when next asked for it. */
  void forget(String aggregate);
}
