package dev.hourbook.projections.revenue;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.journal.Measure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Approved hours by service day at one side's rate: revenue on the bill side, invoiced or not; pay
 * on the other, earned and not disbursed.
 */
public final class Earnings {

  private final JdbcTemplate jdbc;

  /** Reads the given database. */
  public Earnings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is asked: service days from one, included, to another, excluded, in weeks of a calendar,
   * as it was known at the end of a day (UTC).
   */
  public record Question(
      Side side,
      Grouping by,
      LocalDate from,
      LocalDate to,
      PayCalendar calendar,
      LocalDate knownAt) {

    /** As it is known now. */
    public Question(Side side, Grouping by, LocalDate from, LocalDate to, PayCalendar calendar) {
      this(side, by, from, to, calendar, LocalDate.MAX);
    }
  }

  /** One row a group and currency, ordered by both; groups without work are left out. */
  public List<Earned> of(Question question) {
    Map<String, Earned> groups = new TreeMap<>();
    Measure seconds = Measure.seconds(question.side());
    Measure money = Measure.money(question.side());
    boolean rolledUp = question.by().rolledUp();
    jdbc.query(
        "select " + question.by().column() + " as key, " + Measure.CURRENCY + ", "
            + (rolledUp ? seconds.rolledUpSql() : seconds.sql()) + ", "
            + (rolledUp ? money.rolledUpSql() : money.sql()) + " from "
            + question.by().source() + " r"
            + Measure.CLIENTS + "where " + conditions(question, seconds, money)
            + " group by 1, 2",
        row -> {
          Currency currency = Currency.getInstance(row.getString(2));
          Earned earned = new Earned(
              label(question, row.getString(1)),
              row.getLong(3),
              new Money(row.getLong(4), currency));
          groups.merge(earned.key() + "\n" + currency, earned, Earned::plus);
        });
    return groups.values().stream()
        .filter(e -> e.seconds() != 0 || !e.amount().isZero())
        .toList();
  }

  /**
   * Written out, not as arguments: a plan made for any days expects few rows, and takes half as
   * long again for a month of them.
   */
  private static String conditions(Question question, Measure... measures) {
    String[] accounts =
        question.by().rolledUp() ? Measure.standIns(measures) : Measure.paths(measures);
    return "account in ('" + String.join("', '", accounts) + "') and serviced_on >= "
        + literal(question.from()) + " and serviced_on < " + literal(question.to())
        + " and recorded_on <= " + literal(question.knownAt());
  }

  /** Beyond the calendar's years no work is recorded, and the database reads no such day. */
  private static String literal(LocalDate day) {
    if (day.getYear() > 9_999) {
      return "'infinity'";
    }
    return day.getYear() < 1 ? "'-infinity'" : "'" + day + "'";
  }

  private static String label(Question question, String key) {
    return switch (question.by()) {
      case NONE, CLIENT, EXPERT, DISCIPLINE -> key;
      case WEEK -> question.calendar().weekOf(LocalDate.parse(key)).label();
      case MONTH -> YearMonth.parse(key.substring(0, 7)).toString();
    };
  }
}
