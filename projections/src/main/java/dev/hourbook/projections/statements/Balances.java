package dev.hourbook.projections.statements;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** The trial balance: every account's balance, unit by unit, in zero's sum per book and unit. */
public record Balances(Lists lists) {

  private static final String SUMS = "select account, unit, sum(amount) from view.booked_rollup"
      + " where %s group by 1, 2 having sum(amount) <> 0";

  private static final Comparator<Balance> CHART = Comparator.comparing(Balance::account)
      .thenComparing(balance -> balance.unit().text());

  /** In the order of the chart; accounts that hold nothing are left out. */
  public List<Balance> of(Span span) {
    Where where = Where.of("booked_on between ? and ?", span.from(), span.asOf())
        .and("recorded_on <= ?", span.knownAt());
    return lists.all(SUMS, where, Balances::balance).stream().sorted(CHART).toList();
  }

  private static Balance balance(ResultSet row, int n) throws SQLException {
    String path = row.getString(1);
    Account account = Account.ofPath(path)
        .orElseThrow(() -> new IllegalStateException("journal/unknown-account: " + path));
    return new Balance(account, new Unit(row.getString(2)), row.getLong(3));
  }
}
