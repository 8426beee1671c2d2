package dev.hourbook.api.web.creditnotes;

import dev.hourbook.api.web.json.Amount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credit note: what it took off what was due on its invoice, what it left to the client instead,
 * and what of that is neither refunded nor offset yet.
 */
record CreditNoteRow(
    String creditNote,
    String number,
    String invoice,
    String client,
    LocalDate issued,
    long seconds,
    Amount amount,
    Amount offDue,
    Amount toBalance,
    Amount balanceLeft,
    String reason,
    String issuedBy,
    String approvedBy) {

  static final String SELECT = """
      select c.note, c.number, i.number, c.client, c.issued_on, c.seconds, c.minor,
        c.off_due_minor, c.to_balance_minor, c.left_minor, c.currency, c.reason, c.issued_by,
        c.approved_by
      from view.credit_note c join view.open_item i on i.invoice = c.invoice\s""";

  /** A credit note with its lines. */
  record CreditNoteOpened(CreditNoteRow creditNote, List<CreditLineRow> lines) {}

  /**
   * Hours credited of an invoice line, and what becomes of them: released, removed, or, of a pair
   * at an old and a new rate, neither.
   */
  record CreditLineRow(
      @Nullable Integer invoiceLine,
      String contract,
      String expert,
      String project,
      String week,
      String rate,
      long seconds,
      Amount amount,
      String disposition) {

    static final String SELECT = """
        select invoice_line, contract, expert, project, week_start || '@' || calendar, rate,
          seconds, minor, currency, disposition
        from view.credit_note_line where note = ? order by line""";

    static CreditLineRow read(ResultSet row, int n) throws SQLException {
      return new CreditLineRow(
          row.getObject(1, Integer.class),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          row.getLong(7),
          Amount.of(row.getLong(8), row.getString(9)),
          row.getString(10));
    }
  }

  static CreditNoteRow read(ResultSet row, int n) throws SQLException {
    String currency = row.getString(11);
    return new CreditNoteRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getObject(5, LocalDate.class),
        row.getLong(6),
        Amount.of(row.getLong(7), currency),
        Amount.of(row.getLong(8), currency),
        Amount.of(row.getLong(9), currency),
        Amount.of(row.getLong(10), currency),
        row.getString(12),
        row.getString(13),
        row.getString(14));
  }
}
