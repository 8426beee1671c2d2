package dev.hourbook.api.audit;

import dev.hourbook.projections.journal.Measure;
import java.util.List;

/** Laws of the journal: what it must be by itself, and what the lists beside it must agree with. */
final class JournalLaws {
  private JournalLaws() {}

  static List<Law> all() {
    return List.of(
        zero(),
        service(),
        client(),
        day(),
        booked(),
        SheetLaws.money(),
        SheetLaws.seconds(),
        unbilled(),
        unpaid(),
        seconds(),
        periods());
  }

  /** The database checks it as rows come in; this finds what was changed afterwards. */
  private static Law zero() {
    return new Law("every journal entry sums to zero", """
        select 'entry ' || position || ' of ' || entity || ': ' || sum(amount) || ' ' || unit
        from view.posting
        group by position, entity, unit, case when unit = 's' then left(account, 11) end
        having sum(amount) <> 0""");
  }

  private static Law service() {
    String sql = """
        select account || ' on ' || serviced_on
          || ': kept ' || coalesce(r.amount, 0) || ', posted ' || coalesce(p.amount, 0)
        from view.service_rollup r full join (
          select {measure} as account, unit, serviced_on, recorded_on,
            coalesce(client, '') as client, coalesce(discipline, '') as discipline,
            sum(amount) as amount
          from view.posting_by_day where serviced_on is not null group by 1, 2, 3, 4, 5, 6) p
          using (account, unit, serviced_on, recorded_on, client, discipline)
        where account is not null and coalesce(r.amount, 0) <> coalesce(p.amount, 0)""";
    return new Law(
        "sums by service day are sums of postings", sql.replace("{measure}", Measure.standInSql()));
  }

  private static Law client() {
    return coarser("client", "service", "account, unit, serviced_on, recorded_on, client");
  }

  private static Law day() {
    return coarser("day", "client", "account, unit, serviced_on, recorded_on");
  }

  /** A rollup that leaves something out is the sums of the one that does not. */
  private static Law coarser(String coarse, String fine, String columns) {
    String sql = """
        select account || ' on ' || serviced_on
          || ': kept ' || coalesce(r.amount, 0) || ', summed ' || coalesce(s.amount, 0)
        from view.{coarse}_rollup r full join (
          select {columns}, sum(amount) as amount from view.{fine}_rollup group by {columns}) s
          using ({columns})
        where r.amount is distinct from s.amount""";
    return new Law(
        "sums by " + coarse + " are sums of those by " + fine,
        sql.replace("{coarse}", coarse).replace("{fine}", fine).replace("{columns}", columns));
  }

  private static Law booked() {
    return new Law("sums by accounting date are sums of postings", """
        select account || ' on ' || booked_on
          || ': kept ' || coalesce(r.amount, 0) || ', posted ' || coalesce(p.amount, 0)
        from view.booked_rollup r full join (
          select account, unit, booked_on, recorded_on, sum(amount) as amount
          from view.posting_by_day group by 1, 2, 3, 4) p
          using (account, unit, booked_on, recorded_on)
        where r.amount is distinct from p.amount""");
  }

  private static Law unbilled() {
    return open("bill", "assets:receivable:unbilled", "time:client:unbilled", 1);
  }

  private static Law unpaid() {
    return open("pay", "liabilities:expert-payable:accrued", "time:expert:accrued", -1);
  }

  /** What no document holds is in the journal's open account, money and seconds. */
  private static Law open(String side, String money, String time, int sign) {
    String sql = """
        with posted as (
          select item, coalesce(sum(amount) filter (where account = '{money}'), 0) as minor,
            coalesce(sum(amount) filter (where account = '{time}'), 0) as seconds
          from view.posting
          where account in ('{money}', '{time}', 'time:client:disputed') group by item
          having coalesce(sum(amount) filter (where account = 'time:client:disputed'), 0) = 0),
        listed as (
          select item, {sign} * minor as minor, seconds from view.item
          where side = '{side}' and document is null)
        select item || ': listed ' || coalesce(l.minor, 0) || ', posted ' || coalesce(p.minor, 0)
        from listed l full join posted p using (item)
        where (coalesce(l.minor, 0), coalesce(l.seconds, 0))
          is distinct from (coalesce(p.minor, 0), coalesce(p.seconds, 0))""";
    return new Law(
        "what is not yet on a " + side + " document is open in the journal",
        sql.replace("{money}", money)
            .replace("{time}", time)
            .replace("{sign}", String.valueOf(sign))
            .replace("{side}", side));
  }

  /** What the sources hold; where each second stands, {@link EntryFold} knows. */
  private static Law seconds() {
    return new Law("as many seconds are booked as were recorded, on each side", """
        with recorded as (
          select t.contract, sum(e.seconds) as seconds from view.time_entry e
          join view.timesheet t on t.timesheet = e.timesheet group by 1),
        posted as (
          select contract,
            coalesce(-sum(amount) filter (where account = 'time:client:worked'), 0) as client,
            coalesce(-sum(amount) filter (where account = 'time:expert:worked'), 0) as expert
          from view.posting where account in ('time:client:worked', 'time:expert:worked')
          group by 1)
        select contract || ': recorded ' || coalesce(r.seconds, 0) || ', client '
          || coalesce(p.client, 0) || ', expert ' || coalesce(p.expert, 0)
        from recorded r full join posted p using (contract)
        where coalesce(r.seconds, 0) <> coalesce(p.client, 0)
          or coalesce(r.seconds, 0) <> coalesce(p.expert, 0)""");
  }

  /** Nothing came into a month, or before it, after its closing and before its reopening. */
  private static Law periods() {
    return new Law("nothing is booked in a closed month", """
        with change as (
          select position, lead(position) over log as until,
            case when sum(case when closed then 1 else -1 end) over log > 0
              then month + case when closed then interval '1 month' else interval '0' end end
              as first_open
          from (
            select global_index as position, split_part(payload ->> 'period', ':', 1) as entity,
              to_date(split_part(payload ->> 'period', ':', 2), 'YYYY-MM') as month,
              name = 'period.closed' as closed
            from book.event where name in ('period.closed', 'period.reopened')) c
          window log as (partition by entity order by position))
        select 'entry ' || e.position || ' is booked on ' || e.booked_on || ', closed at '
          || c.position
        from change c join view.journal_entry e
          on e.position > c.position and e.position < coalesce(c.until, e.position + 1)
            and e.booked_on < c.first_open
        union all
        select 'entry ' || position || ' is booked on ' || e.booked_on || ', its leg ' || p.leg
          || ' on ' || p.booked_on
        from view.posting p join view.journal_entry e using (position)
        where p.booked_on <> e.booked_on""");
  }
}
