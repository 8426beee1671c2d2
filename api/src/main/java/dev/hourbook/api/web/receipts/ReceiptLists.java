package dev.hourbook.api.web.receipts;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.receipt.ReceiptId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What clients paid, and where it went. */
@RestController
@RequestMapping("/api/receipts")
final class ReceiptLists {

  private static final String SELECT = """
      select receipt, client, received_on, reference, minor, unapplied_minor, refunded_minor,
        currency
      from view.receipt\s""";

  private static final String APPLIED = """
      select i.number, a.minor, i.currency from view.receipt_applied a
      join view.open_item i on i.invoice = a.invoice
      where a.receipt = ? and a.minor <> 0 order by i.number""";

  private final JdbcTemplate jdbc;

  ReceiptLists(Company company) {
    this.jdbc = company.jdbc();
  }

  /** Money that came in, and what of it no invoice has taken. */
  record ReceiptRow(
      String receipt,
      String client,
      LocalDate receivedOn,
      String reference,
      Amount amount,
      Amount unapplied,
      Amount refunded) {

    static ReceiptRow read(ResultSet row, int n) throws SQLException {
      return new ReceiptRow(
          row.getString(1),
          row.getString(2),
          row.getObject(3, LocalDate.class),
          row.getString(4),
          Amount.of(row.getLong(5), row.getString(8)),
          Amount.of(row.getLong(6), row.getString(8)),
          Amount.of(row.getLong(7), row.getString(8)));
    }
  }

  /** How much of it an invoice took. */
  record Applied(String invoice, Amount amount) {
    static Applied read(ResultSet row, int n) throws SQLException {
      return new Applied(row.getString(1), Amount.of(row.getLong(2), row.getString(3)));
    }
  }

  /** A receipt with the invoices it went to. */
  record ReceiptOpened(ReceiptRow receipt, List<Applied> applied) {}

  @GetMapping
  ResponseEntity<Page<ReceiptRow>> listReceipts(
      @ParameterObject Cursor cursor, @RequestParam(defaultValue = "") String client) {
    List<ReceiptRow> rows = jdbc.query(
        SELECT + "where receipt > ? and (? = '' or client = ?) order by receipt limit ?",
        ReceiptRow::read,
        cursor.from(),
        client,
        client,
        cursor.toRead());
    return cursor.page(ReceiptRow.class, rows, ReceiptRow::receipt);
  }

  @GetMapping("/{receipt}")
  ReceiptOpened readReceipt(@PathVariable ReceiptId receipt) {
    ReceiptRow row = Found.in(
        jdbc.query(SELECT + "where receipt = ?", ReceiptRow::read, receipt.key()),
        "receipt/unknown",
        receipt.key());
    return new ReceiptOpened(row, jdbc.query(APPLIED, Applied::read, receipt.key()));
  }
}
