package dev.hourbook.projections.bank;

import dev.hourbook.ledger.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A line of a statement as it stands; money in is positive. {@code movements} are those that a
 * matched one is, with their amounts.
 */
public record BankLine(
    String line,
    LocalDate valueDate,
    Money amount,
    String reference,
    String counterparty,
    String state,
    String rule,
    String by,
    String movements) {

  /** Its columns, for a statement that ends in conditions and an order. */
  public static final String SELECT = """
      select l.line, l.value_date, l.currency, l.minor, l.reference,
        coalesce((select c.counterparty from book.bank_counterparty c where c.line = l.line), '')
          as counterparty,
        l.state, l.rule, l.matched_by, coalesce((
          select string_agg(m.document || '#' || m.number, ' ' order by m.document, m.number)
          from view.bank_match m where m.held_by = 'bank-line:' || l.line), '') as movements
      from view.bank_line l\s""";

  /** Reads a row of {@link #SELECT}. */
  public static BankLine read(ResultSet row, int n) throws SQLException {
    return new BankLine(
        row.getString("line"),
        row.getObject("value_date", LocalDate.class),
        new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
        row.getString("reference"),
        row.getString("counterparty"),
        row.getString("state"),
        row.getString("rule"),
        row.getString("matched_by"),
        row.getString("movements"));
  }
}
