package dev.hourbook.api.report;

import dev.hourbook.ledger.remittance.Unfit;
import dev.hourbook.projections.remittance.RemittanceLists.FileRow;
import dev.hourbook.projections.remittance.RemittanceLists.PaymentRow;
import java.util.List;

/** Files for banks as rows. */
public final class RemittanceReports {
  private RemittanceReports() {}

  /** What a file leaves out, one row a payout. */
  public static Report leftOut(List<Unfit> leftOut) {
    return Report.of(
        List.of("left_out", "cause", "why"),
        leftOut.stream()
            .map(one -> List.<Object>of(one.payout().key(), one.cause().code(), one.said()))
            .toList());
  }

  /** One row a file. */
  public static Report files(List<FileRow> files) {
    return Report.of(
        List.of(
            "file",
            "run",
            "format",
            "execution_on",
            "payments",
            "currency",
            "total",
            "sha256",
            "at",
            "by",
            "state",
            "refused",
            "paid",
            "reason"),
        files.stream()
            .map(one -> List.<Object>of(
                one.file(),
                one.run(),
                one.format(),
                one.executionOn().toString(),
                one.payments(),
                one.total().currency().toString(),
                one.total(),
                one.sha256(),
                one.at().toString(),
                one.by(),
                one.state(),
                one.refused(),
                one.paid(),
                one.reason()))
            .toList());
  }

  /** One row a payment. */
  public static Report payments(List<PaymentRow> payments) {
    return Report.of(
        List.of(
            "payout", "end_to_end_id", "currency", "amount", "live", "state", "refused", "reason"),
        payments.stream()
            .map(one -> List.<Object>of(
                one.payout(),
                one.endToEndId(),
                one.amount().currency().toString(),
                one.amount(),
                String.valueOf(one.live()),
                one.state(),
                one.refusedCode(),
                one.refusedReason()))
            .toList());
  }
}
