package dev.hourbook.projections.bank;

import dev.hourbook.ledger.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The bank's balance beside that of the books, as of the end of a day and for each currency:
 * {@code statement = book + opening difference + lines alone - movements alone}.
 */
public record Reconciliation(JdbcTemplate jdbc) {

  /**
   * A line counts from its value date, a movement from its accounting date; what belongs together
   * and has not both come by the day is alone on it. A movement is compared from the first day of
   * which statements of its currency are, or if something holds it.
   */
  private static final String SUMS = """
      with day as (select ?::date as d),
      account as (
        select currency, min(opened_from) as first, sum(opening_minor) as minor
        from view.bank_account, day where opened_from <= d group by currency),
      entry as (
        select m.document, m.number, m.currency, m.minor, j.booked_on,
          m.day >= a.first or m.held_minor <> 0 as compared
        from view.bank_movement m join account a on a.currency = m.currency
        join view.journal_entry j on j.position = m.position),
      part as (
        select h.held_by, h.document, h.number, h.minor, e.booked_on,
          coalesce(l.value_date, max(e.booked_on) over (partition by h.held_by)) as held_on
        from view.bank_match h join entry e on e.document = h.document and e.number = h.number
        left join view.bank_line l on h.held_by = 'bank-line:' || l.line),
      line as (
        select l.currency, sum(l.minor) as minor, sum(l.minor - coalesce(p.minor, 0)) as alone,
          count(*) filter (where l.minor <> coalesce(p.minor, 0)) as breaks
        from view.bank_line l cross join day left join (
          select held_by, sum(minor) as minor from part, day where booked_on <= d
          group by held_by) p on p.held_by = 'bank-line:' || l.line
        where l.value_date <= d group by l.currency),
      movement as (
        select e.currency, sum(e.minor) as minor, sum(e.minor - coalesce(p.minor, 0)) as alone,
          count(*) filter (where e.minor <> coalesce(p.minor, 0)) as breaks
        from entry e cross join day left join (
          select document, number, sum(minor) as minor from part, day where held_on <= d
          group by document, number) p on p.document = e.document and p.number = e.number
        where e.compared and e.booked_on <= d group by e.currency),
      book as (
        select unit as currency, sum(amount) as minor from view.booked_rollup, day
        where account = 'assets:bank' and booked_on <= d group by unit)
      select a.currency, a.minor + coalesce(l.minor, 0) as statement, coalesce(b.minor, 0) as book,
        a.minor - coalesce(b.minor, 0) + coalesce(m.minor, 0) as opening,
        coalesce(l.alone, 0) as lines, coalesce(l.breaks, 0) as line_breaks,
        coalesce(m.alone, 0) as movements, coalesce(m.breaks, 0) as movement_breaks
      from account a left join line l using (currency) left join movement m using (currency)
      left join book b using (currency) order by a.currency""";

  private static final String BALANCES = """
      select a.account, a.currency, a.opening_minor + coalesce(sum(l.minor), 0) as minor
      from view.bank_account a left join view.bank_line l
        on l.account = a.account and l.value_date <= ?
      where a.opened_from <= ?
      group by a.account, a.currency, a.opening_minor order by a.account""";

  /**
   * One currency. The opening difference is what the bank held before the statements and the books
   * did not, or the other way round; lines and movements alone are breaks.
   */
  public record Sum(
      Money statement,
      Money book,
      Money openingDifference,
      Money linesAlone,
      long lineBreaks,
      Money movementsAlone,
      long movementBreaks) {

    /** Whether bank and books agree, each line and each movement. */
    public boolean isClean() {
      return lineBreaks == 0 && movementBreaks == 0 && openingDifference.isZero();
    }
  }

  /** What the bank says is in one account. */
  public record Balance(String account, Money amount) {}

  /** One sum for each currency that an account is in. */
  public List<Sum> sums(LocalDate asOf) {
    return jdbc.query(SUMS, Reconciliation::sum, asOf);
  }

  /** What the statements come to, account by account. */
  public List<Balance> balances(LocalDate asOf) {
    return jdbc.query(
        BALANCES, (row, n) -> new Balance(row.getString(1), money(row, "minor")), asOf, asOf);
  }

  private static Sum sum(ResultSet row, int n) throws SQLException {
    return new Sum(
        money(row, "statement"),
        money(row, "book"),
        money(row, "opening"),
        money(row, "lines"),
        row.getLong("line_breaks"),
        money(row, "movements"),
        row.getLong("movement_breaks"));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
  }
}
