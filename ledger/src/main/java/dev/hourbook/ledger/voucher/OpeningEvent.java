package dev.hourbook.ledger.voucher;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import java.time.LocalDate;
import java.util.List;

/** What is taken on at a cut-over, beside the documents that are carried over. */
public sealed interface OpeningEvent extends LedgerEvent {

  /** The source. */
  OpeningId opening();

  /** What accounts held at the cut-over; a debit is positive, and the other half is not listed. */
  record BalancesCarriedOver(
      OpeningId opening, LocalDate cutOver, List<VoucherLine> lines, Actor by, Actor approvedBy)
      implements OpeningEvent {}

  /** What was worked, billed and earned week by week; no statement counts it. */
  record HistoryCarriedOver(
      OpeningId opening, LocalDate cutOver, List<PastWeek> weeks, Actor by, Actor approvedBy)
      implements OpeningEvent {}
}
