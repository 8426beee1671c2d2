package dev.hourbook.projections.periods;

import dev.hourbook.projections.periods.Matter.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What waits for a person by days before a given one. Each statement has four columns: what it is,
 * who acts, since when, and the act.
 */
record OpenDocuments(JdbcTemplate jdbc) {

  private static final String LETTERS = """
      select d.processing_group || ' ' || d.sequence_identifier, 'role:operators',
        coalesce(min((e.metadata ->> 'recordedAt')::timestamptz at time zone 'UTC'), now())::date,
        'mend the cause, then ./hourbook letters retry ' || d.processing_group
      from book.dead_letter d left join book.event e
        on e.aggregate_identifier = d.aggregate_identifier
        and e.sequence_number = d.sequence_number
      group by 1, d.processing_group""";

  private static final String NOT_SUBMITTED = """
      select e.timesheet, 'expert:' || c.expert, min(e.day), 'submit the timesheet'
      from view.time_entry e join view.contract c on c.contract = e.contract
      where e.state = 'logged' and e.day < ? group by 1, 2""";

  private static final String UNBILLED = """
      select i.client || ' ' || i.currency, 'role:billing', min(i.day),
        'finalise an invoice: ./hourbook close-week'
      from view.item i join view.client c on c.client = i.client
      where i.side = 'bill' and i.document is null and i.day < ?
        and case c.cadence when 'MONTHLY' then i.day < date_trunc('month', ?::date)
          else i.week_start + 7 <= ? end
      group by 1""";

  private static final String NOT_APPROVED = """
      select run, 'anyone but ' || opened_by, (opened_at at time zone 'UTC')::date,
        case stage when 'open' then 'plan and then approve it' else 'approve it by its hash' end
      from view.pay_run where stage in ('open', 'planned') and left(up_to, 10)::date < ?""";

  private static final String NOT_CLOSED = """
      select run, 'role:treasury', (opened_at at time zone 'UTC')::date, 'settle and close it'
      from view.pay_run where stage = 'approved' and left(up_to, 10)::date < ?""";

  private static final String NOT_PAID = """
      select p.payout, 'role:treasury', (r.opened_at at time zone 'UTC')::date,
        'record it as paid, or cancel it'
      from view.payout p join view.pay_run r on r.run = p.run
      where p.state = 'planned' and r.stage = 'approved' and left(r.up_to, 10)::date < ?""";

  private static final String CASES = """
      select subject || '#' || number, case kind when 'dispute' then 'role:operations'
          else 'anyone but ' || opened_by end, opened_on,
        case kind when 'dispute' then 'rule on it' else 'decide who bears it' end
      from view.open_case where day < ? and kind = ?""";

  private static final String UNAPPLIED = """
      select document, 'role:receivables', min(booked_on), 'apply it to an invoice, or refund it'
      from view.posting where account = 'liabilities:unapplied-cash' and booked_on < ?
      group by document, unit having sum(amount) <> 0""";

  List<Matter> before(LocalDate end, LocalDate today) {
    List<Matter> found = new ArrayList<>(matters(Kind.DEAD_LETTER, LETTERS));
    found.addAll(matters(Kind.NOT_SUBMITTED, NOT_SUBMITTED, end));
    found.addAll(matters(Kind.UNBILLED, UNBILLED, end, today, today));
    found.addAll(matters(Kind.PAY_RUN_NOT_APPROVED, NOT_APPROVED, end));
    found.addAll(matters(Kind.PAY_RUN_NOT_CLOSED, NOT_CLOSED, end));
    found.addAll(matters(Kind.PAYOUT_NOT_PAID, NOT_PAID, end));
    found.addAll(matters(Kind.CLAWBACK_UNDECIDED, CASES, end, "clawback"));
    found.addAll(matters(Kind.DISPUTE_WITHOUT_RULING, CASES, end, "dispute"));
    found.addAll(matters(Kind.UNAPPLIED_CASH, UNAPPLIED, end));
    return found;
  }

  private List<Matter> matters(Kind kind, String sql, Object... values) {
    return jdbc.query(
        sql,
        (row, n) -> new Matter(
            kind,
            row.getString(1),
            row.getString(2),
            row.getObject(3, LocalDate.class),
            row.getString(4)),
        values);
  }
}
