package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;

/** What can happen to a pay run. */
public sealed interface PayRunEvent extends LedgerEvent {

  /** The run. */
  PayRunId run();

  /**
   * A run began to gather what was earned up to and including a pay week, at a position of the log.
   */
  record PayRunOpened(PayRunId run, PayWeek upTo, long position, Actor by) implements PayRunEvent {}

  /** All payouts are planned; after a change before approval it is said again. */
  record PayRunPlanned(PayRunId run, RunTotals totals, Actor by) implements PayRunEvent {}

  /**
   * One of several who have to said yes to exactly what the hash says; planned again, it is as if
   * nobody had.
   */
  record PayRunEndorsed(PayRunId run, String hash, Actor by) implements PayRunEvent {}

  /**
   * A second person, or the last of those who have to, approved exactly what the hash says; it
   * holds for every payout of the run.
   */
  record PayRunApproved(PayRunId run, String hash, Actor by) implements PayRunEvent {}

  /** Nothing of the run is left to do. */
  record PayRunClosed(PayRunId run, Actor by) implements PayRunEvent {}
}
