package dev.hourbook.api.report;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payee.Known;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.projections.payees.PayeeLists;
import dev.hourbook.projections.payees.RunExceptionLists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may be paid, what is known of them, and what runs left out, as tables. */
public final class PayeeReports {
  private PayeeReports() {}

  /** A row a reason; whoever may be paid has one row without any. */
  public static Report payees(List<PayeeLists.Row> rows) {
    return Report.of(
        List.of("expert", "payable", "code", "missing", "mends", "since", "until", "due"),
        rows.stream()
            .flatMap(row -> row.payable()
                ? Stream.of(payee(row, Optional.empty()))
                : row.reasons().stream().map(reason -> payee(row, Optional.of(reason))))
            .toList());
  }

  private static List<Object> payee(PayeeLists.Row row, Optional<Reason> reason) {
    return List.of(
        row.expert().key(),
        row.payable() ? "yes" : "no",
        reason.map(r -> r.obstacle().code()).orElse(""),
        reason.map(r -> r.obstacle().missing()).orElse(""),
        reason.map(r -> r.obstacle().mender().words()).orElse(""),
        reason.map(r -> r.since().toString()).orElse(""),
        reason
            .flatMap(r -> Optional.ofNullable(r.until()))
            .map(Instant::toString)
            .orElse(""),
        row.due().stream().map(Money::toString).collect(Collectors.joining(", ")));
  }

  /** The last word on each matter, as of then. */
  public static Report facts(PayeeLists.Row row, Instant then) {
    return Report.of(
        List.of("matter", "state", "detail", "last_day", "at", "by"),
        Known.of(row.facts(), then).stream()
            .map(known -> List.<Object>of(
                known.matter(),
                known.state(),
                known.detail(),
                Optional.ofNullable(known.lastDay()).map(LocalDate::toString).orElse(""),
                known.at().toString(),
                known.by().key()))
            .toList());
  }

  /** What a run left out, a row a reason. */
  public static Report exceptions(List<RunExceptionLists.Row> rows) {
    return Report.of(
        List.of(
            "expert", "part", "seconds", "amount", "code", "missing", "mends", "since", "until"),
        rows.stream()
            .map(row -> List.<Object>of(
                row.expert(),
                (long) row.part(),
                row.seconds(),
                row.amount(),
                row.obstacle().code(),
                row.obstacle().missing(),
                row.obstacle().mender().words(),
                row.since().toString(),
                row.until().map(Instant::toString).orElse("")))
            .toList());
  }
}
