package dev.hourbook.projections.obligations;

import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Duties that the views know of by themselves. Each statement has four columns: which one it is,
 * who owes it, its last day, and the act; {@code {days}} is the duty's own time.
 */
record OwedActs(Lists lists) {

  private static final String RETRY = """
      select d.processing_group || ' ' || d.sequence_identifier as id, 'role:operators' as owner,
        min((e.metadata ->> 'recordedAt')::timestamptz at time zone 'UTC')::date + {days} as due,
        'mend the cause and let the reaction try again' as act
      from book.dead_letter d join book.event e
        on e.aggregate_identifier = d.aggregate_identifier
        and e.sequence_number = d.sequence_number
      group by 1""";

  /** Hours earned without a positive sum wait for more: no run can pay them. */
  private static final String PAY_RUN = """
      with owed as (select expert, currency from view.item
        where side = 'pay' and document is null group by 1, 2 having sum(minor) > 0)
      select i.week_start || '@' || i.calendar as id, 'role:payroll' as owner,
        min(greatest(i.week_start + 7, (j.recorded_at at time zone 'UTC')::date)) + {days} as due,
        './hourbook close-week ' || i.week_start || '@' || i.calendar as act
      from view.item i join owed using (expert, currency) join view.journal_entry j using (position)
      where i.side = 'pay' and i.document is null
      group by i.week_start, i.calendar""";

  private static final String INVOICE = """
      select i.client || ' ' || i.currency as id, 'role:billing' as owner,
        min(greatest(case c.cadence
              when 'MONTHLY' then (date_trunc('month', i.day) + interval '1 month')::date
              else i.week_start + 7 end,
            (j.recorded_at at time zone 'UTC')::date)) + {days} as due,
        './hourbook close-week' as act
      from view.item i join view.client c using (client) join view.journal_entry j using (position)
      where i.side = 'bill' and i.document is null
      group by 1""";

  private static final String PAY_RUN_APPROVAL = """
      select run as id, 'anyone but ' || opened_by as owner,
        (opened_at at time zone 'UTC')::date + {days} as due,
        case stage when 'open' then 'plan and then approve it' else 'approve it by its hash' end
          as act
      from view.pay_run where stage in ('open', 'planned')""";

  private static final String PAYOUT = """
      select p.payout as id, 'role:treasury' as owner,
        (r.opened_at at time zone 'UTC')::date + {days} as due,
        case p.rail when 'bank' then 'record it as paid, or cancel it'
          else 'see why it is not sent: /rail' end as act
      from view.payout p join view.pay_run r using (run)
      where p.state = 'planned' and r.stage = 'approved'""";

  private static final String UNKNOWN_OUTCOME = """
      select p.payout as id, 'role:operations' as owner,
        (p.stepped_at at time zone 'UTC')::date + {days} as due,
        'look it up at the provider; ./hourbook rail reconcile' as act
      from view.payout p where p.state = 'outcome-unknown'""";

  private static final String UNDELIVERED = """
      select p.payout as id,
        case p.remedy when 'expert-mends' then 'expert:' || p.expert else 'role:operations' end
          as owner,
        (p.stepped_at at time zone 'UTC')::date + {days} as due,
        './hourbook payout resend ' || p.payout || ', or payout take-back ' || p.payout
          || ' --reason REASON' as act
      from view.payout p where p.state in ('undelivered', 'returned', 'reversal-failed')""";

  private static final String HELD = """
      select p.payout as id, 'role:operations' as owner,
        (p.stepped_at at time zone 'UTC')::date + {days} as due,
        'see that it is mended, and then ./hourbook payout release ' || p.payout
          || ' --reason REASON' as act
      from view.payout p
      where p.state = 'reversed' or (p.state = 'failed' and p.remedy <> 'retry-later')""";

  private static final String RAIL_BREAK = """
      select b.id, b.owner, (b.since at time zone 'UTC')::date + {days} as due, b.act
      from book.rail_break b""";

  private static final String RAIL_NOTICE = """
      select n.id, 'role:operations' as owner,
        (n.received_at at time zone 'UTC')::date + {days} as due,
        'mend it, it is tried again by itself: ' || n.type || ' '
          || coalesce(n.payout, n.account, '') || ': ' || n.trouble as act
      from book.rail_notice n where n.handled_at is null and n.trouble is not null""";

  private static final String PAY_RUN_CLOSING = """
      select run as id, 'role:treasury' as owner,
        (opened_at at time zone 'UTC')::date + {days} as due, 'settle and close it' as act
      from view.pay_run where stage = 'approved'""";

  private static final String RECEIVABLE = """
      select number as id, 'client:' || client as owner, due_on + {days} as due,
        'pay it: ./hourbook receipt record' as act
      from view.open_item where due_minor > 0""";

  private static final String RULING = """
      select timesheet || '#' || dispute as id, 'role:operations' as owner,
        (answer_by at time zone 'UTC')::date + {days} as due, 'rule on it' as act
      from view.dispute where state = 'open'""";

  private static final String CLAWBACK = """
      select subject || '#' || number as id, 'anyone but ' || opened_by as owner,
        opened_on + {days} as due, 'decide who bears it' as act
      from view.open_case where kind = 'clawback'""";

  private static final String VOUCHER = """
      select voucher as id, 'role:finance' as owner, until + {days} as due,
        'post it or void it: ./hourbook voucher' as act
      from view.voucher where state = 'pending'""";

  private static final Map<Duty, String> STATEMENTS = new EnumMap<>(Map.ofEntries(
      Map.entry(Duty.RETRY, RETRY),
      Map.entry(Duty.INVOICE, INVOICE),
      Map.entry(Duty.PAY_RUN, PAY_RUN),
      Map.entry(Duty.PAY_RUN_APPROVAL, PAY_RUN_APPROVAL),
      Map.entry(Duty.PAYOUT, PAYOUT),
      Map.entry(Duty.UNKNOWN_OUTCOME, UNKNOWN_OUTCOME),
      Map.entry(Duty.UNDELIVERED, UNDELIVERED),
      Map.entry(Duty.HELD, HELD),
      Map.entry(Duty.RAIL_BREAK, RAIL_BREAK),
      Map.entry(Duty.RAIL_NOTICE, RAIL_NOTICE),
      Map.entry(Duty.PAY_RUN_CLOSING, PAY_RUN_CLOSING),
      Map.entry(Duty.RECEIVABLE, RECEIVABLE),
      Map.entry(Duty.RULING, RULING),
      Map.entry(Duty.CLAWBACK, CLAWBACK),
      Map.entry(Duty.VOUCHER, VOUCHER)));

  /** All of them, whenever they are due. */
  List<Obligation> all() {
    List<Obligation> found = new ArrayList<>();
    STATEMENTS.forEach((duty, sql) -> found.addAll(of(duty, sql)));
    return found;
  }

  private List<Obligation> of(Duty duty, String sql) {
    String owed = "select id, owner, due, act from (%s) owed where %%s"
        .formatted(sql.replace("{days}", String.valueOf(duty.days())));
    return lists.all(
        owed,
        Where.ALL,
        (row, n) -> new Obligation(
            duty,
            row.getString(1),
            row.getString(2),
            row.getObject(3, LocalDate.class),
            row.getString(4)));
  }
}
