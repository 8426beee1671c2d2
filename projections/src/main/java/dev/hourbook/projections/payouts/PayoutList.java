package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Payouts in the order of their ids, read page by page. */
public final class PayoutList {

  private static final int PAGE = 2_000;

  private static final String SQL = """
      select p.payout, p.expert, p.run, p.currency, p.seconds, p.minor, p.offset_minor,
        p.state, p.withheld_minor, p.net_minor
      from view.payout p
      join view.pay_run r on r.run = p.run
      where coalesce(p.paid_on, r.opened_at::date) >= ?
        and coalesce(p.paid_on, r.opened_at::date) < ? and p.payout > ?
      order by p.payout limit ?""";

  private final JdbcTemplate jdbc;

  /** Reads the given database. */
  public PayoutList(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One payout. */
  public record Row(
      String id,
      String expert,
      String run,
      long seconds,
      Money amount,
      Money offset,
      String state,
      Money withheld,
      Money net) {}

  /** Hands out payouts paid, or planned, from one day, included, to another, excluded. */
  public void forEach(LocalDate from, LocalDate to, Consumer<Row> sink) {
    List<Row> page = page(from, to, "");
    while (!page.isEmpty()) {
      page.forEach(sink);
      page = page(from, to, page.getLast().id());
    }
  }

  private List<Row> page(LocalDate from, LocalDate to, String after) {
    return jdbc.query(
        SQL,
        (row, n) -> new Row(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getLong(5),
            new Money(row.getLong(6), Currency.getInstance(row.getString(4))),
            new Money(row.getLong(7), Currency.getInstance(row.getString(4))),
            row.getString(8),
            new Money(row.getLong(9), Currency.getInstance(row.getString(4))),
            new Money(row.getLong(10), Currency.getInstance(row.getString(4)))),
        from,
        to,
        after,
        PAGE);
  }
}
