package dev.hourbook.ledger.voucher;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a voucher. */
public sealed interface VoucherCommand extends LedgerCommand {

  /** The voucher. */
  VoucherId voucher();

  /** Books lines that balance in every currency. */
  record RecordVoucher(
      @TargetAggregateIdentifier VoucherId voucher,
      LocalDate bookedOn,
      List<VoucherLine> lines,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements VoucherCommand {}

  /** Takes a voucher back by its opposite; what is right is another voucher. */
  record ReverseVoucher(
      @TargetAggregateIdentifier VoucherId voucher,
      LocalDate bookedOn,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements VoucherCommand {}

  /**
   * Holds an amount without booking it: a commitment that is posted, in part or in full, voided, or
   * expires after {@code until}, the last day on which it can be posted.
   */
  record ReserveVoucher(
      @TargetAggregateIdentifier VoucherId voucher,
      LocalDate until,
      List<VoucherLine> lines,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements VoucherCommand {}

  /**
   * Books what a pending voucher came to, line by line at most what it holds; no lines stand for
   * all of them. What is left is released.
   */
  record PostVoucher(
      @TargetAggregateIdentifier VoucherId voucher,
      LocalDate bookedOn,
      List<VoucherLine> lines,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements VoucherCommand {}

  /** Releases all that a pending voucher holds. */
  record VoidVoucher(
      @TargetAggregateIdentifier VoucherId voucher, String reason, Instant at, Actor by)
      implements VoucherCommand {}

  /** Releases what a pending voucher holds after its last day. */
  record ExpireVoucher(@TargetAggregateIdentifier VoucherId voucher, Instant at, Actor by)
      implements VoucherCommand {}
}
