package dev.hourbook.ledger.payout;

import java.util.List;

/**
 * Which payouts of a run are planned and neither paid, held nor cancelled: read from the log in the
 * running transaction, never from a view.
 */
@FunctionalInterface
public interface UnsettledPayouts {

  /** Those of the run as they are committed now; until this transaction ends none is cancelled. */
  Unsettled of(PayRunId run);

  /** One of the run is about to be cancelled: until this transaction ends nobody counts them. */
  default void changing(PayRunId run) {}

  /** How many there are, and the first three by their ids. */
  record Unsettled(long count, List<PayoutId> first) {}
}
