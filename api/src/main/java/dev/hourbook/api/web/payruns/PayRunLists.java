package dev.hourbook.api.web.payruns;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.payout.ApprovalRules;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.projections.payouts.StoredApprovals;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pay runs as they stand, and their payouts. */
@RestController
@RequestMapping("/api/pay-runs")
final class PayRunLists {

  private final Company company;
  private final JdbcTemplate jdbc;

  PayRunLists(Company company) {
    this.company = company;
    this.jdbc = company.jdbc();
  }

  private ApprovalRules rules() {
    return new StoredApprovals(jdbc).rules(company.clock().now());
  }

  @GetMapping
  ResponseEntity<Page<RunRow>> listPayRuns(@ParameterObject Cursor cursor) {
    List<RunRow> rows = jdbc.query(
        RunRow.SELECT + "where run > ? order by run limit ?",
        RunRow.by(rules()),
        cursor.from(),
        cursor.toRead());
    return cursor.page(RunRow.class, rows, RunRow::run);
  }

  @GetMapping("/{run}")
  RunRow readPayRun(@PathVariable PayRunId run) {
    return Found.in(
        jdbc.query(RunRow.SELECT + "where run = ?", RunRow.by(rules()), run.key()),
        "pay-run/unknown",
        run.key());
  }

  @GetMapping("/{run}/payouts")
  ResponseEntity<Page<PayoutRow>> listPayoutsOfRun(
      @ParameterObject Cursor cursor, @PathVariable PayRunId run) {
    List<PayoutRow> rows = jdbc.query(
        PayoutRow.SELECT + "where run = ? and payout > ? order by payout limit ?",
        PayoutRow::read,
        run.key(),
        cursor.from(),
        cursor.toRead());
    return cursor.page(PayoutRow.class, rows, PayoutRow::payout);
  }
}
