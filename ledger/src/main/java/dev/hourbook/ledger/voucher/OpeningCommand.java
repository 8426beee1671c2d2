package dev.hourbook.ledger.voucher;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked at a cut-over, beside the documents that are carried over. */
public sealed interface OpeningCommand extends LedgerCommand {

  /** Takes on what accounts hold at the cut-over; the other half is the opening balance. */
  record CarryOverBalances(
      @TargetAggregateIdentifier OpeningId opening,
      LocalDate cutOver,
      List<VoucherLine> lines,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements OpeningCommand {}

  /** Takes on what was worked, billed and earned week by week before the cut-over. */
  record CarryOverHistory(
      @TargetAggregateIdentifier OpeningId opening,
      LocalDate cutOver,
      List<PastWeek> weeks,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements OpeningCommand {}
}
