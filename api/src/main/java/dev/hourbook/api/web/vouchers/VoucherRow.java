package dev.hourbook.api.web.vouchers;

import dev.hourbook.api.web.json.Amount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A voucher. {@code until} is the last day of one that is or was pending. */
record VoucherRow(
    String id,
    String state,
    LocalDate bookedOn,
    @Nullable LocalDate until,
    String reason,
    String askedBy,
    String approvedBy) {

  static final String SELECT = """
      select voucher, state, booked_on, until, reason, asked_by, approved_by
      from view.voucher\s""";

  static VoucherRow read(ResultSet row, int n) throws SQLException {
    return new VoucherRow(
        row.getString(1),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }

  /** A line: a debit is positive, a credit negative. */
  record BookedLine(
      int line,
      String account,
      Amount amount,
      @Nullable String client,
      @Nullable String project,
      @Nullable String expert) {

    static final String SELECT = """
        select line, account, minor, currency, client, project, expert from view.voucher_line
        where voucher = ? order by line""";

    static BookedLine read(ResultSet row, int n) throws SQLException {
      return new BookedLine(
          row.getInt(1),
          row.getString(2),
          Amount.of(row.getLong(3), row.getString(4)),
          row.getString(5),
          row.getString(6),
          row.getString(7));
    }
  }

  /** A voucher with its lines. */
  record VoucherOpened(VoucherRow voucher, List<BookedLine> lines) {}
}
