package dev.hourbook.api.company;

import dev.hourbook.api.web.invoices.PrintedLine;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.journal.Measure;
import dev.hourbook.projections.periods.OpenMatters;
import java.util.List;

/**
 * What the books say, in words that can be read aloud: {@code Dr receivable 3420.00} is a debit,
 * {@code Cr services 3800.00} a credit. What holds nothing is not said.
 */
record Told(TestCompany test) {

  private static final String HOURS = """
      select substr(account, 13), sum(amount) from view.posting
      where starts_with(account, 'time:{book}:') and account <> 'time:{book}:worked'
        and contract = '{contract}'
      group by account having sum(amount) <> 0 order by account""";

  /** Where the seconds of a contract stand for its client, {@code invoiced 36:00:00}. */
  String clientHours(String contract) {
    return hours("client", contract);
  }

  /** Where they stand for the expert, {@code paid 36:00:00}. */
  String expertHours(String contract) {
    return hours("expert", contract);
  }

  private String hours(String book, String contract) {
    String sql = HOURS.replace("{book}", book).replace("{contract}", contract);
    return joined(sql, (name, seconds) -> name + " " + PrintedLine.hours(seconds));
  }

  /** Every account of money that holds something. */
  String accounts() {
    return accounts("true");
  }

  /** The same for one contract's postings. */
  String accountsOf(String contract) {
    return accounts("contract = '" + contract + "'");
  }

  private String accounts(String where) {
    return joined(
        "select regexp_replace(account, '^[a-z]+:', ''), sum(amount) from view.posting"
            + " where unit <> 's' and " + where
            + " group by account having sum(amount) <> 0 order by account collate \"C\"",
        (name, minor) -> (minor > 0 ? "Dr " : "Cr ") + name + " " + decimal(Math.abs(minor)));
  }

  /** Revenue and pay of work done in the week, whenever it was booked. */
  String serviceView(PayWeek week) {
    return figures("serviced_on", week);
  }

  /** Revenue and pay booked in the week, whenever it was worked. */
  String bookingView(PayWeek week) {
    return figures("booked_on", week);
  }

  private String figures(String day, PayWeek week) {
    String sql = "select %s, %s, %s, %s from view.posting where %s >= ? and %s < ?"
        .formatted(
            Measure.REVENUE.sql(),
            Measure.BILLABLE_SECONDS.sql(),
            Measure.PAY.sql(),
            Measure.EARNED_SECONDS.sql(),
            day,
            day);
    return test.company()
        .jdbc()
        .queryForObject(
            sql,
            (row, n) -> "billable " + decimal(row.getLong(1)) + " for "
                + PrintedLine.hours(row.getLong(2)) + ", pay " + decimal(row.getLong(3)) + " for "
                + PrintedLine.hours(row.getLong(4)),
            week.start(),
            week.end());
  }

  /** Numbers of invoices and what they come to, with each line's week and hours. */
  List<String> invoices() {
    return test.texts("""
        select v.number || ' ' || v.client || ': ' || string_agg(
          'week ' || l.week_start || ' ' || l.seconds / 3600 || ' h at '
            || substr(l.rate, 5) || ' = ' || round(l.minor / 100.0, 2), ', ' order by line)
        from view.invoice v join view.invoice_line l on l.invoice = v.invoice
        group by v.number, v.client order by 1""");
  }

  /** Invoice ids in the order of their numbers. */
  List<String> invoiceIds() {
    return test.texts("select invoice from view.invoice order by number");
  }

  /** Payouts and where they stand. */
  List<String> payouts() {
    return test.texts("""
        select payout || ' ' || round(minor / 100.0, 2) || ' ' || state
        from view.payout order by payout""");
  }

  /** What an invoice leaves due. */
  String due(String invoice) {
    return decimal(test.count("select due_minor from view.open_item where invoice = ?", invoice));
  }

  /** The reasons given in events of a name. */
  List<String> reasons(String event) {
    return test.texts("select payload ->> 'reason' from book.event where name = '" + event
        + "' order by global_index");
  }

  /** Why hours were removed, when notice was given, and by whom. */
  List<String> removals() {
    return test.texts("""
        select (payload #>> '{removal,reason}') || ' ' || (payload #>> '{removal,evidence}')
          || ' noticed ' || (payload #>> '{removal,noticedAt}')
          || ' appeal ' || (payload #>> '{removal,appealUntil}')
          || ' by ' || (payload ->> 'by') || ' and ' || (payload #>> '{removal,approvedBy}')
        from book.event where name = 'timesheet.hours-removed' order by global_index""");
  }

  /** What stands between now and the week settled, {@code unbilled lab USD}. */
  List<String> matters(PayWeek week) {
    return new OpenMatters(test.company().jdbc())
        .of(week, test.company().clock().now()).stream()
            .map(matter -> matter.kind().word() + " " + matter.id())
            .toList();
  }

  private String joined(String sql, Saying saying) {
    return String.join(
        ", ",
        test.company().jdbc().query(sql, (row, n) -> saying.of(row.getString(1), row.getLong(2))));
  }

  /** One account in words. */
  private interface Saying {
    String of(String name, long amount);
  }

  private static String decimal(long minor) {
    return new Money(minor, TestCompany.USD).decimal();
  }
}
