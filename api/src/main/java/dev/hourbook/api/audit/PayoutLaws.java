package dev.hourbook.api.audit;

import java.util.List;

/** Laws of the experts' side: each list agrees with the journal. */
final class PayoutLaws {
  private PayoutLaws() {}

  static List<Law> all() {
    return List.of(payouts(), held());
  }

  /** Reserved while it is planned, at the bank when it is paid, nowhere when it is cancelled. */
  private static Law payouts() {
    return new Law("a payout reserves or has paid what it is worth", """
        with posted as (
          select document,
            coalesce(-sum(amount) filter (
              where account = 'liabilities:expert-payable:reserved'), 0) as reserved,
            coalesce(-sum(amount) filter (where account = 'assets:bank'), 0) as paid,
            coalesce(sum(amount) filter (
              where account = 'time:expert:reserved'), 0) as reserved_seconds,
            coalesce(sum(amount) filter (where account in (
              'time:expert:paid', 'time:expert:recovered')), 0) as paid_seconds
          from view.posting where document like 'payout:%' group by document),
        listed as (
          select 'payout:' || payout as document,
            case state when 'planned' then minor else 0 end as reserved,
            case state when 'paid' then minor else 0 end as paid,
            case state when 'planned' then seconds else 0 end as reserved_seconds,
            case state when 'paid' then seconds else 0 end as paid_seconds
          from view.payout)
        select format('%s: listed %s, posted %s', document, to_jsonb(l), to_jsonb(p))
        from listed l full join posted p using (document)
        where (l.reserved, l.paid, l.reserved_seconds, l.paid_seconds)
          is distinct from (p.reserved, p.paid, p.reserved_seconds, p.paid_seconds)""");
  }

  /** What waits for a ruling is held, dispute by dispute. */
  private static Law held() {
    return new Law("what is held of an expert is in dispute", """
        with listed as (
          select expert, currency as unit, sum(held_minor) as amount from view.dispute
          where state = 'open' group by 1, 2
          union all
          select expert, 's', sum(held_seconds) from view.dispute where state = 'open' group by 1),
        posted as (
          select expert, unit, sum(case when unit = 's' then amount else -amount end) as amount
          from view.posting
          where account in ('liabilities:expert-payable:held', 'time:expert:held') group by 1, 2)
        select coalesce(l.expert, p.expert) || ': in dispute ' || coalesce(l.amount, 0)
          || ', held ' || coalesce(p.amount, 0) || ' ' || coalesce(l.unit, p.unit)
        from listed l full join posted p on p.expert = l.expert and p.unit = l.unit
        where coalesce(l.amount, 0) <> coalesce(p.amount, 0)""");
  }
}
