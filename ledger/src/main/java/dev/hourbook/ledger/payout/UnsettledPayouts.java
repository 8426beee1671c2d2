package dev.hourbook.ledger.payout;

import java.util.List;

/**
 * Which payouts of a run are planned and neither paid, held nor cancelled: read from the log in the
 * running transaction, never from a view.
 */
@FunctionalInterface
public interface UnsettledPayouts {

  /** Those of the run as they are committed now. */
  Unsettled of(PayRunId run);

  /** How many there are, and the first three by their ids. */
  record Unsettled(long count, List<PayoutId> first) {}
}
