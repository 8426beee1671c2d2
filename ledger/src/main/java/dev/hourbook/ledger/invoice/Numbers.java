package dev.hourbook.ledger.invoice;

/**
 * The counters behind invoice series: one row each, moved in the transaction of the event that
 * takes the number, so that a rolled-back invoice leaves no gap. Never a database sequence.
 */
public interface Numbers {

  /** Makes the counter of a new series; nothing if there is one. */
  void open(SeriesId series);

  /** Makes the counter of a series whose last number other books gave; nothing if there is one. */
  void openAfter(SeriesId series, long last);

  /**
   * The next number, 1 first.
   *
   * @throws dev.hourbook.ledger.message.Refused {@code invoice/series-not-open}
   */
  long next(SeriesId series);
}
