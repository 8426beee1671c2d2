package dev.hourbook.api.report;

import dev.hourbook.projections.vouchers.VoucherLists.Line;
import java.util.List;

/** Vouchers as rows, one a line: a debit is positive, a credit negative. */
public final class VoucherReport {

  private static final List<String> COLUMNS = List.of(
      "voucher",
      "state",
      "booked_on",
      "until",
      "account",
      "currency",
      "amount",
      "reason",
      "asked_by",
      "approved_by");

  private VoucherReport() {}

  /** The report of these lines. */
  public static Report of(List<Line> lines) {
    return Report.of(
        COLUMNS,
        lines.stream()
            .map(line -> List.<Object>of(
                line.voucher(),
                line.state(),
                line.bookedOn(),
                line.until().map(Object::toString).orElse(""),
                line.account(),
                line.amount().currency().toString(),
                line.amount(),
                line.reason(),
                line.by(),
                line.approvedBy()))
            .toList());
  }
}
