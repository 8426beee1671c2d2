package dev.hourbook.ledger.voucher;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import java.time.LocalDate;
import java.util.List;

/**
 * What can happen to a voucher. Lines balance in every currency; a debit is positive, a credit
 * negative.
 */
public sealed interface VoucherEvent extends LedgerEvent {

  /** The voucher. */
  VoucherId voucher();

  /** Its lines were booked. */
  record VoucherRecorded(
      VoucherId voucher,
      LocalDate bookedOn,
      List<VoucherLine> lines,
      String reason,
      Actor by,
      Actor approvedBy)
      implements VoucherEvent {}

  /** What was booked was taken back; {@code lines} are its opposite. */
  record VoucherReversed(
      VoucherId voucher,
      LocalDate bookedOn,
      List<VoucherLine> lines,
      String reason,
      Actor by,
      Actor approvedBy)
      implements VoucherEvent {}

  /** Its lines are pending: held and not booked, until the day {@code until}, included. */
  record VoucherReserved(
      VoucherId voucher,
      LocalDate reservedOn,
      LocalDate until,
      List<VoucherLine> lines,
      String reason,
      Actor by,
      Actor approvedBy)
      implements VoucherEvent {}

  /** {@code lines} of what was pending were booked; all of {@code held} is pending no more. */
  record VoucherPosted(
      VoucherId voucher,
      LocalDate bookedOn,
      List<VoucherLine> lines,
      List<VoucherLine> held,
      Actor by,
      Actor approvedBy)
      implements VoucherEvent {}

  /** What was pending was released, since nothing will come of it. */
  record VoucherVoided(VoucherId voucher, List<VoucherLine> held, String reason, Actor by)
      implements VoucherEvent {}

  /** What was pending was released, since its last day had passed. */
  record VoucherExpired(VoucherId voucher, LocalDate until, List<VoucherLine> held, Actor by)
      implements VoucherEvent {}
}
