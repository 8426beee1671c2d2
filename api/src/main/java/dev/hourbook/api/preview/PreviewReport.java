package dev.hourbook.api.preview;

import dev.hourbook.api.report.Report;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.payees.RunExceptionLists;
import dev.hourbook.projections.payouts.RunParts.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run before its approval, as printed: what leaves, what is left out, what there is. */
public final class PreviewReport {

  private static final List<String> COLUMNS = List.of(
      "what",
      "rail",
      "currency",
      "count",
      "seconds",
      "amount",
      "withheld",
      "offset",
      "net",
      "promised",
      "available",
      "missing",
      "code",
      "said",
      "sent_currency",
      "sent");

  private PreviewReport() {}

  /** A row for each rail and currency that pays, each currency left out, each balance. */
  public static Report of(RunPreview preview) {
    List<List<Object>> rows = new ArrayList<>();
    preview.parts().forEach(part -> rows.add(paid(part)));
    preview.leftOut().forEach(sum -> rows.add(leftOut(sum)));
    preview.funding().forEach(funding -> rows.add(there(funding)));
    return Report.of(COLUMNS, rows);
  }

  private static List<Object> paid(Part part) {
    return List.of(
        "payouts",
        part.rail().word(),
        part.amount().currency().getCurrencyCode(),
        part.payouts(),
        part.seconds(),
        part.amount(),
        part.withheld(),
        part.offset(),
        part.net(),
        "",
        "",
        "",
        "",
        "",
        part.sent().currency().getCurrencyCode(),
        part.sent());
  }

  private static List<Object> leftOut(RunExceptionLists.Sum sum) {
    return List.of(
        "left out",
        "",
        sum.amount().currency().getCurrencyCode(),
        sum.experts(),
        sum.seconds(),
        sum.amount(),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "");
  }

  private static List<Object> there(Funding funding) {
    return List.of(
        "funds",
        funding.rail().word(),
        funding.needed().currency().getCurrencyCode(),
        "",
        "",
        "",
        "",
        "",
        funding.needed(),
        funding.promised(),
        said(funding.available()),
        said(funding.missing()),
        funding.code(),
        funding.said(),
        "",
        "");
  }

  private static Object said(Optional<Money> amount) {
    return amount.<Object>map(money -> money).orElse("");
  }
}
