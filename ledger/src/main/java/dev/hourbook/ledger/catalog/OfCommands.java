package dev.hourbook.ledger.catalog;

import dev.hourbook.ledger.invoice.CreditNoteCommand.RefundCredit;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.Outcome.Delivered;
import dev.hourbook.ledger.payout.PayRunCommand.ApprovePayRun;
import dev.hourbook.ledger.payout.PayoutCommand.DecideClawback;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.period.PeriodCommand.ReopenPeriod;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.RefundReceipt;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.voucher.VoucherCommand.PostVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.RecordVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReverseVoucher;
import java.time.Instant;
import java.time.LocalDate;

/** Bounds that belong to one command and not to a kind of value. */
final class OfCommands {

  private static final Place BY = Place.of(null, "by");

  private OfCommands() {}

  /**
   * Nothing, if a value date is near the act, and whoever decides as the second person is one.
   *
   * @throws Refused {@code value/out-of-bounds}
   */
  static void require(LedgerCommand command) {
    switch (command) {
      case RecordVoucher c -> near("bookedOn", c.bookedOn(), c.at());
      case ReverseVoucher c -> near("bookedOn", c.bookedOn(), c.at());
      case PostVoucher c -> near("bookedOn", c.bookedOn(), c.at());
      case RecordReceipt c -> near("receivedOn", c.receivedOn(), c.at());
      case RefundReceipt c -> near("refundedOn", c.refundedOn(), c.at());
      case RefundCredit c -> near("refundedOn", c.refundedOn(), c.at());
      case RecordPayoutPaid c -> near("paidOn", c.paidOn(), c.at());
      case ReportOutcome c
      when c.outcome() instanceof Delivered delivered ->
        near("arrivedOn", delivered.arrivedOn(), c.at());
      case ApprovePayRun c -> Bounds.requirePerson(BY, c.by());
      case DecideClawback c -> Bounds.requirePerson(BY, c.by());
      case RuleOnDispute c -> Bounds.requirePerson(BY, c.by());
      case ReopenPeriod c -> Bounds.requirePerson(BY, c.by());
      default -> {}
    }
  }

  private static void near(String field, LocalDate day, Instant at) {
    LocalDate today = Bounds.dayOf(at);
    if (!ValueDates.isNear(day, today)) {
      String wanted = "a day within " + ValueDates.YEARS + " years of " + today;
      throw Bounds.refused(Place.of(null, field), day, wanted);
    }
  }
}
