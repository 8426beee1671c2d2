package dev.hourbook.projections.timesheets;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.journal.Measure;
import dev.hourbook.projections.revenue.Margin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;

/**
 * What some timesheets of one currency come to; approved hours only have money. It is that of the
 * journal by sheet, so that what was taken back counts no more.
 */
public record SheetSums(long sheets, SheetSeconds seconds, Margin margin) {

  /** The columns that {@link #read} reads. */
  static final String COLUMNS = """
      c.currency, count(*) as sheets, sum(t.recorded) as recorded, sum(t.submitted) as waiting,
      sum(t.approved) as approved, sum(t.rejected) as rejected, sum(t.over_cap) as over_cap,
      sum(t.unpriced) as unpriced, coalesce(sum(m.bill), 0) as bill,
      coalesce(sum(m.pay), 0) as pay
      """;

  private static final String MONEY =
      Measure.REVENUE.sql() + " as bill, " + Measure.PAY.sql() + " as pay from view.sheet_rollup r";

  private static final String SHEETS =
      "from view.timesheet t join view.contract c on c.contract = t.contract";

  /** Adds {@code m.bill} and {@code m.pay} of each sheet {@code t}, and its contract {@code c}. */
  static final String FROM = SHEETS + " left join lateral (select " + MONEY
      + " where r.timesheet = t.timesheet) m on true ";

  /** The same for all sheets at once, where one pass over all sums is less than many look-ups. */
  static final String FROM_ALL = SHEETS + " left join (select r.timesheet, " + MONEY
      + " group by r.timesheet) m on m.timesheet = t.timesheet ";

  static SheetSums read(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new SheetSums(
        row.getLong("sheets"),
        new SheetSeconds(
            row.getLong("recorded"),
            row.getLong("waiting"),
            row.getLong("approved"),
            row.getLong("rejected"),
            row.getLong("over_cap"),
            row.getLong("unpriced")),
        new Margin(
            new Money(row.getLong("bill"), currency), new Money(row.getLong("pay"), currency)));
  }

  /**
   * Both together.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  public SheetSums plus(SheetSums o) {
    return new SheetSums(sheets + o.sheets, seconds.plus(o.seconds), margin.plus(o.margin));
  }
}
