package dev.hourbook.api.web.invoices;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What invoices leave due. */
@RestController
final class OpenItems {

  private static final String SELECT = """
      select i.number, i.client, i.issued_on, i.due_on, i.due_minor, i.currency, (
        select coalesce(sum(p.amount), 0) from view.posting p
        where p.document = 'invoice:' || i.invoice and p.account = 'assets:receivable:disputed')
      from view.open_item i
      where i.due_minor <> 0 and i.number > ? and (? = '' or i.client = ?)
      order by i.number limit ?""";

  private final Company company;

  OpenItems(Company company) {
    this.company = company;
  }

  /** An invoice that is not settled; what is disputed is part of what is due. */
  record OpenItem(
      String number,
      String client,
      LocalDate issued,
      LocalDate dueOn,
      Amount due,
      Amount disputed) {

    static OpenItem read(ResultSet row, int n) throws SQLException {
      return new OpenItem(
          row.getString(1),
          row.getString(2),
          row.getObject(3, LocalDate.class),
          row.getObject(4, LocalDate.class),
          Amount.of(row.getLong(5), row.getString(6)),
          Amount.of(row.getLong(7), row.getString(6)));
    }
  }

  @GetMapping("/api/open-items")
  ResponseEntity<Page<OpenItem>> listOpenItems(
      @ParameterObject Cursor cursor, @RequestParam(defaultValue = "") String client) {
    List<OpenItem> rows = company
        .jdbc()
        .query(SELECT, OpenItem::read, cursor.from(), client, client, cursor.toRead());
    return cursor.page(OpenItem.class, rows, OpenItem::number);
  }
}
