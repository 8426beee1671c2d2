package dev.hourbook.projections.statements;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The trial balance: every account's balance, unit by unit, in zero's sum per book and unit. */
public record Balances(Lists lists) {

  private static final String SUMS = "select account, unit, sum(amount) from view.booked_rollup"
      + " where %s group by 1, 2 having sum(amount) <> 0";

  private static final String BOUNDS =
      "select min(booked_on), max(booked_on) from view.booked_rollup where %s"
          + " having count(*) > 0";

  private static final Comparator<Balance> CHART = Comparator.comparing(Balance::account)
      .thenComparing(balance -> balance.unit().text());

  /** In the order of the chart; accounts that hold nothing are left out. */
  public List<Balance> of(Span span) {
    return lists.all(SUMS, within(span), Balances::balance).stream()
        .sorted(CHART)
        .toList();
  }

  private static Where within(Span span) {
    return Where.of("booked_on between ? and ?", span.from(), span.asOf())
        .and("recorded_on <= ?", span.knownAt());
  }

  /** From the first accounting date in a span to the last; empty if nothing is booked in it. */
  public Optional<Span> booked(Span span) {
    return lists
        .all(BOUNDS, within(span), (row, n) -> {
          LocalDate first = row.getObject(1, LocalDate.class);
          LocalDate last = row.getObject(2, LocalDate.class);
          return new Span(first, last, span.knownAt());
        })
        .stream()
        .findFirst();
  }

  private static Balance balance(ResultSet row, int n) throws SQLException {
    String path = row.getString(1);
    Account account = Account.ofPath(path)
        .orElseThrow(() -> new IllegalStateException("journal/unknown-account: " + path));
    return new Balance(account, new Unit(row.getString(2)), row.getLong(3));
  }
}
