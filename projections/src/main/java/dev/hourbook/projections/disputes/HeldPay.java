package dev.hourbook.projections.disputes;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;

/** What of an expert's pay is held until a dispute is ruled upon. */
public record HeldPay(Lists lists) {

  private static final String HELD = """
      select timesheet, held_seconds, held_minor, currency, reason from view.dispute
      where state = 'open' and held_seconds <> 0 and %s order by timesheet, dispute""";

  /** Seconds of a timesheet that are in doubt, and why. */
  public record Row(String timesheet, long seconds, Money amount, String reason) {}

  /** In the order of their timesheets. */
  public List<Row> ofExpert(String expert) {
    return lists.all(HELD, Where.of("expert = ?", expert), HeldPay::row);
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    Money amount = new Money(row.getLong(3), Currency.getInstance(row.getString(4)));
    return new Row(row.getString(1), row.getLong(2), amount, row.getString(5));
  }
}
