package dev.hourbook.api.audit;

import dev.hourbook.projections.journal.Measure;

/** Laws of what pages say of timesheets: money and seconds are those of the journal. */
final class SheetLaws {
  private SheetLaws() {}

  static Law money() {
    String paths = String.join("', '", Measure.paths(Measure.REVENUE, Measure.PAY));
    return new Law("what a sheet comes to is its postings", """
        with posted as (
          select contract || ':' || week as timesheet, account, unit, sum(amount) as amount
          from view.posting
          where account in ('{paths}') and contract is not null and week is not null
          group by 1, 2, 3)
        select timesheet || ' in ' || account || ': kept ' || coalesce(r.amount, 0)
          || ', posted ' || coalesce(p.amount, 0)
        from view.sheet_rollup r full join posted p using (timesheet, account, unit)
        where r.amount is distinct from p.amount""".replace("{paths}", paths));
  }

  /** What was earned in older books no sheet ever approved. */
  static Law seconds() {
    return new Law("approved seconds of a sheet are those of the journal", """
        with posted as (
          select contract || ':' || week as timesheet,
            coalesce(sum(amount) filter (where substr(account, 13) in ('accrued', 'reserved',
              'paid', 'held', 'recovered', 'before-cut-over')), 0) as approved,
            coalesce(sum(amount) filter (where account = 'time:expert:over-cap'), 0) as over_cap,
            coalesce(sum(amount) filter (where account = 'time:expert:unpriced'), 0) as unpriced
          from view.posting where starts_with(account, 'time:expert:') and week is not null
          group by 1)
        select t.timesheet || ': approved ' || t.approved || ', posted ' || p.approved
          || '; over the cap ' || t.over_cap || ', posted ' || p.over_cap
          || '; unpriced ' || t.unpriced || ', posted ' || p.unpriced
        from view.timesheet t join posted p using (timesheet)
        where (t.approved, t.over_cap, t.unpriced) <> (p.approved, p.over_cap, p.unpriced)""");
  }
}
