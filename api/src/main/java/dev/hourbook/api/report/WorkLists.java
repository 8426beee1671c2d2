package dev.hourbook.api.report;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.quotes.QuoteLists;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people work on, as lists: timesheets, pay runs, payouts, disputes, clawbacks, letters. */
public record WorkLists(JdbcTemplate jdbc) {

  private static final String SHEETS = """
      select t.timesheet, c.client, c.expert, t.recorded, t.submitted, t.approved, t.rejected,
        t.over_cap, t.unpriced, t.late::text as late
      from view.timesheet t join view.contract c on c.contract = t.contract
      where (? = '' or t.week_start || '@' || t.calendar = ?) and (? = '' or t.contract = ?)
      order by t.week_start desc, t.timesheet""";

  private static final String ENTRIES = """
      select entry, day::text as day, seconds, activity, state from view.time_entry
      where timesheet = ? order by day, entry""";

  private static final String ITEMS = """
      select item, side, day::text as day, currency, substr(rate, 5) as rate, seconds,
        minor as amount, coalesce(document, '') as document
      from view.item where timesheet = ? or document = ?
      order by side, day, item""";

  private static final String DISPUTES = """
      select timesheet, dispute::bigint as dispute, client, expert, currency,
        bill_seconds as seconds, bill_minor as amount, held_seconds,
        held_minor as held_amount, state,
        to_char(answer_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as answer_by, reason
      from view.dispute where ? in ('', state) order by timesheet, dispute""";

  private static final String PAYOUTS = """
      select p.payout, p.run, p.expert, p.currency, p.seconds, p.minor as amount, p.state,
        coalesce(p.paid_on::text, '') as paid_on, coalesce(p.reference, '') as reference,
        p.offset_minor as offset_amount, p.net_minor as net_amount,
        p.withheld_minor as withheld_amount, p.sent_currency, p.sent_minor as sent_amount,
        coalesce(p.quote, '') as quote
      from view.payout p join view.pay_run r on r.run = p.run
      where ? in ('', p.run) and ? in ('', p.expert) and ? in ('', p.state)
      order by r.position desc, p.payout""";

  private static final String CLAWBACKS = """
      select payout, clawback::bigint as clawback, expert, currency, seconds, minor as amount,
        borne_seconds, borne_minor as borne_amount, state, cause, document, reason
      from view.clawback where ? in ('', expert) and ? in ('', state) order by payout, clawback""";

  private static final String DEBTS = """
      select payout, expert, currency, to_char(since at time zone 'UTC', 'YYYY-MM-DD') as since,
        extract(day from ?::timestamptz - since)::bigint as age_days,
        borne_minor as borne_amount, offset_minor as offset_amount,
        lost_minor as written_off_amount,
        borne_minor - offset_minor - lost_minor as owed_amount, asked_minor as asked_amount,
        asked_by
      from view.debt
      where ? in ('', expert) and (not ? or borne_minor > offset_minor + lost_minor)
      order by view.debt.since, payout""";

  private static final String LINES = """
      select l.line::bigint as line, l.contract, l.week_start::text as week, v.currency,
        substr(l.rate, 5) as rate, l.seconds, l.minor as amount
      from view.invoice_line l join view.invoice v on v.invoice = l.invoice
      where v.number = ? order by l.line""";

  private static final String LETTERS = """
      select processing_group as reaction, sequence_identifier as sequence, count(*) as letters,
        (array_agg(payload_type order by sequence_index))[1] as event,
        min(enqueued_at) as since,
        coalesce((array_agg(cause_message order by sequence_index))[1], '') as cause
      from book.dead_letter group by 1, 2 order by 1, 2""";

  /** Timesheets of a week and of a contract; where either is empty, of all. */
  public Report sheets(String week, String contract) {
    return listed(SHEETS, week, week, contract, contract);
  }

  /** What was recorded on a timesheet. */
  public Report entries(String timesheet) {
    return listed(ENTRIES, timesheet);
  }

  /** What a timesheet was valued at. */
  public Report itemsOfSheet(String timesheet) {
    return listed(ITEMS, timesheet, "");
  }

  /** The valued hours that a document holds, {@code payout:} and its key. */
  public Report itemsOfDocument(String document) {
    return listed(ITEMS, "", document);
  }

  /** Disputes in a state, or all. */
  public Report disputes(String state) {
    return listed(DISPUTES, state);
  }

  /** One pay run, or all. */
  public Report payRuns(String run, Instant now) {
    return new RunReports(jdbc).payRuns(run, now);
  }

  /** Payouts of a run, of an expert and in a state; where one is empty, of all. */
  public Report payouts(String run, String expert, String state) {
    return listed(PAYOUTS, run, expert, state);
  }

  /** Clawbacks of an expert and in a state; where one is empty, of all. */
  public Report clawbacks(String expert, String state) {
    return listed(CLAWBACKS, expert, state);
  }

  /** What an expert owes back, or everybody; settled debts too unless only open ones are wanted. */
  public Report debts(String expert, boolean open, Instant now) {
    return listed(DEBTS, Timestamp.from(now), expert, open);
  }

  /** The lines of an invoice, by its number. */
  public Report invoiceLines(String number) {
    return listed(LINES, number);
  }

  /** What reactions could not handle, a row a sequence. */
  public Report letters() {
    return listed(LETTERS);
  }

  /** Every quote, the last first, as it stands at an instant. */
  public Report quotes(Instant now) {
    return QuoteReports.quotes(new QuoteLists(new Lists(jdbc)).all(now));
  }

  /** What the trading account holds, currency by currency. */
  public Report tradingPosition() {
    return QuoteReports.position(new QuoteLists(new Lists(jdbc)).position());
  }

  /**
   * Columns that end in {@code amount} are minor units of the row's currency, {@code sent_amount}
   * of its {@code sent_currency}.
   */
  private Report listed(String sql, Object... values) {
    List<String> columns = new ArrayList<>();
    List<List<Object>> rows = new ArrayList<>();
    jdbc.query(
        sql,
        found -> {
          ResultSetMetaData shape = found.getMetaData();
          for (int i = 1; i <= shape.getColumnCount(); i++) {
            columns.add(shape.getColumnLabel(i));
          }
          while (found.next()) {
            rows.add(row(columns, found));
          }
          return true;
        },
        values);
    return Report.of(columns, rows);
  }

  private static List<Object> row(List<String> columns, ResultSet found) throws SQLException {
    List<Object> row = new ArrayList<>();
    for (String column : columns) {
      row.add(
          column.endsWith("amount")
              ? new Money(found.getLong(column), currency(columns, column, found))
              : found.getObject(column));
    }
    return row;
  }

  private static Currency currency(List<String> columns, String amount, ResultSet found)
      throws SQLException {
    String own = amount.replace("amount", "currency");
    return Currency.getInstance(found.getString(columns.contains(own) ? own : "currency"));
  }
}
