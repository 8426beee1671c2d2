package dev.hourbook.ledger.period;

import dev.hourbook.ledger.chart.LegalEntity;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/** What a month's end needs of the whole book: its order, and a moment of quiet. */
public interface MonthEnds {

  /**
   * Waits until nobody else closes or opens a month of the entity, and keeps others waiting until
   * the unit of work ends. Says the first month in which anything is booked; empty if nothing is.
   */
  Optional<YearMonth> takeTurn(LegalEntity entity);

  /**
   * Lets every event that is on its way reach the log, and keeps others out of it until the unit of
   * work ends: so every event of the book is before this unit's own or after them, for everyone.
   */
  void holdLog();

  /** The streams, {@code "contract:C-1"}, that have grown since that position of the log. */
  Set<String> grownSince(long position);
}
