package dev.hourbook.ledger.payout;

import java.time.LocalDate;

/**
 * Where a payout stands. That its run was approved is one fact of the run, not one of each payout.
 */
sealed interface PayoutState {

  record Planned(PayRunId run) implements PayoutState {}

  record Paid(LocalDate on, String reference) implements PayoutState {}

  record Cancelled() implements PayoutState {}
}
