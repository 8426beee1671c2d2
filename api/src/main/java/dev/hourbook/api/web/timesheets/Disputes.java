package dev.hourbook.api.web.timesheets;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Disputes, open and ruled. */
@RestController
final class Disputes {

  private static final String SELECT = """
      select timesheet || '#' || dispute, timesheet, dispute, client, expert, bill_seconds,
        bill_minor, held_seconds, held_minor, currency, reason, answer_by, opened_by, opened_at,
        state, ruled_by, ruled_because
      from view.dispute
      where timesheet || '#' || dispute > ? and (? = '' or client = ?) and (? = '' or state = ?)
      order by 1 limit ?""";

  private final Company company;

  Disputes(Company company) {
    this.company = company;
  }

  /** Hours in doubt, what of their pay is held, and the ruling: open, for-expert or for-client. */
  record DisputeRow(
      String id,
      String timesheet,
      int dispute,
      String client,
      String expert,
      long seconds,
      Amount billed,
      long heldSeconds,
      Amount held,
      String reason,
      Instant answerBy,
      String openedBy,
      Instant openedAt,
      String state,
      @Nullable String ruledBy,
      @Nullable String ruledBecause) {

    static DisputeRow read(ResultSet row, int n) throws SQLException {
      return new DisputeRow(
          row.getString(1),
          row.getString(2),
          row.getInt(3),
          row.getString(4),
          row.getString(5),
          row.getLong(6),
          Amount.of(row.getLong(7), row.getString(10)),
          row.getLong(8),
          Amount.of(row.getLong(9), row.getString(10)),
          row.getString(11),
          row.getTimestamp(12).toInstant(),
          row.getString(13),
          row.getTimestamp(14).toInstant(),
          row.getString(15),
          row.getString(16),
          row.getString(17));
    }
  }

  @GetMapping("/api/disputes")
  ResponseEntity<Page<DisputeRow>> listDisputes(
      @ParameterObject Cursor cursor,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String state) {
    List<DisputeRow> rows = company
        .jdbc()
        .query(
            SELECT, DisputeRow::read, cursor.from(), client, client, state, state, cursor.toRead());
    return cursor.page(DisputeRow.class, rows, DisputeRow::id);
  }
}
