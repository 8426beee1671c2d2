package dev.hourbook.projections.periods;

import dev.hourbook.projections.bank.BankBreak;
import dev.hourbook.projections.bank.BankLists;
import dev.hourbook.projections.paging.Lists;
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

  /** The first event that a group has not come to, by the database's own time of insertion. */
  private static final String BEHIND = """
      select t.processor_name, 'role:operators',
        ((e.metadata ->> 'recordedAt')::timestamptz at time zone 'UTC')::date,
        'wait for it; if it stays at event ' || waiting.global_index || ', see the server''s log'
      from book.token_entry t
      cross join lateral (
        select global_index, inserted_at from book.domain_event
        where global_index > coalesce(
          (convert_from(t.token, 'UTF8')::jsonb ->> 'index')::bigint, 0)
        order by global_index limit 1) waiting
      join book.event e on e.global_index = waiting.global_index
      where t.processor_name <> 'books'
        and waiting.inserted_at < clock_timestamp() - interval '30 seconds'""";

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
        and not exists (select from view.difference_to_credit d where d.item = i.instead_of)
      group by 1""";

  private static final String DIFFERENCES = """
      select v.number, 'role:billing', min(d.day),
        './hourbook credit-note difference --invoice ' || v.number
      from view.difference_to_credit d join view.invoice v on v.invoice = d.invoice
      where d.day < ? group by v.number""";

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

  private static final String STILL_EARNED = """
      select o.subject || '#' || o.number, 'role:treasury', o.opened_on,
        'cancel the payout before its run is approved, or decide who bears it once it is paid'
      from view.open_case o join view.payout p on p.payout = o.subject
      where o.kind = 'clawback' and p.stands in ('reserved', 'transit', 'held') and o.day < ?""";

  private static final String CLAWBACKS = """
      select o.subject || '#' || o.number, 'anyone but ' || o.opened_by, o.opened_on,
        'decide who bears it'
      from view.open_case o join view.payout p on p.payout = o.subject
      where o.kind = 'clawback' and p.stands = 'paid' and o.day < ?""";

  private static final String CASES = """
      select subject || '#' || number, 'role:operations', opened_on, ?
      from view.open_case where kind = ? and day < ?""";

  private static final String CONCEDED = """
      select c.timesheet || '#' || c.dispute, 'role:billing', min(c.ruled_on),
        'issue a credit note that removes the hours'
      from view.conceded_item c
      where c.day < ? and exists (
        select from view.posting p where p.item = c.item
          and p.account in ('assets:receivable:disputed', 'time:client:disputed')
        group by p.account having sum(p.amount) <> 0)
      group by c.timesheet, c.dispute""";

  private static final String UNAPPLIED = """
      select document, 'role:receivables', min(booked_on), 'apply it to an invoice, or refund it'
      from view.posting where account = 'liabilities:unapplied-cash' and booked_on < ?
      group by document, unit having sum(amount) <> 0""";

  List<Matter> before(LocalDate end, LocalDate today) {
    List<Matter> found = new ArrayList<>(matters(Kind.DEAD_LETTER, LETTERS));
    found.addAll(matters(Kind.REACTION_BEHIND, BEHIND));
    found.addAll(matters(Kind.NOT_SUBMITTED, NOT_SUBMITTED, end));
    found.addAll(matters(Kind.UNBILLED, UNBILLED, end, today, today));
    found.addAll(matters(Kind.DIFFERENCE_TO_CREDIT, DIFFERENCES, end));
    found.addAll(matters(Kind.PAY_RUN_NOT_APPROVED, NOT_APPROVED, end));
    found.addAll(matters(Kind.PAY_RUN_NOT_CLOSED, NOT_CLOSED, end));
    found.addAll(matters(Kind.PAYOUT_NOT_PAID, NOT_PAID, end));
    found.addAll(matters(Kind.CREDITED_STILL_EARNED, STILL_EARNED, end));
    found.addAll(matters(Kind.CLAWBACK_UNDECIDED, CLAWBACKS, end));
    found.addAll(matters(Kind.APPEAL_OPEN, CASES, "decide the appeal", "appeal", end));
    found.addAll(matters(Kind.DISPUTE_WITHOUT_RULING, CASES, "rule on it", "dispute", end));
    found.addAll(matters(Kind.CONCEDED_NOT_CREDITED, CONCEDED, end));
    found.addAll(matters(Kind.UNAPPLIED_CASH, UNAPPLIED, end));
    new BankLists(new Lists(jdbc))
        .old(end, today).stream().map(OpenDocuments::unreconciled).forEach(found::add);
    return found;
  }

  private static Matter unreconciled(BankBreak open) {
    Kind kind = switch (open.side()) {
      case LINE -> Kind.BANK_LINE_WITHOUT_DOCUMENT;
      case MOVEMENT -> Kind.DOCUMENT_WITHOUT_BANK_LINE;
    };
    return new Matter(kind, open.id(), open.owner(), open.since(), open.act());
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
