package dev.hourbook.api.audit;

import java.util.List;

/** Laws of the experts' side: each list agrees with the journal. */
final class PayoutLaws {
  private PayoutLaws() {}

  static List<Law> all() {
    return List.of(payouts(), held(), kept(), withheld(), taxed());
  }

  /**
   * Each payout's pay is in one place, money and seconds; those of transit are reserved. What
   * leaves the bank in another currency is no expert's, and has a law of its own.
   */
  private static Law payouts() {
    return new Law("a payout is owed or has paid what it is worth", """
        with posted as (
          select document,
            coalesce(-sum(amount) filter (
              where account = 'liabilities:expert-payable:reserved'), 0) as reserved,
            coalesce(-sum(amount) filter (
              where account = 'liabilities:payouts-in-transit'), 0) as transit,
            coalesce(-sum(amount) filter (
              where account = 'liabilities:expert-payable:held'), 0) as held,
            coalesce(-sum(amount) filter (where expert is not null and account in (
              'assets:bank', 'assets:funds-at-connected-accounts', 'equity:trading')), 0) as paid,
            coalesce(sum(amount) filter (
              where account = 'time:expert:reserved'), 0) as reserved_seconds,
            coalesce(sum(amount) filter (where account = 'time:expert:held'), 0) as held_seconds,
            coalesce(sum(amount) filter (where account in (
              'time:expert:paid', 'time:expert:recovered')), 0) as paid_seconds
          from view.posting where document like 'payout:%' group by document),
        listed as (
          select 'payout:' || payout as document,
            case stands when 'reserved' then net_minor else 0 end as reserved,
            case stands when 'transit' then net_minor else 0 end as transit,
            case stands when 'held' then net_minor else 0 end as held,
            case stands when 'paid' then net_minor else 0 end as paid,
            case when stands in ('reserved', 'transit') then seconds - back else 0 end
              as reserved_seconds,
            case stands when 'held' then seconds - back else 0 end as held_seconds,
            case stands when 'paid' then seconds else back end as paid_seconds
          from view.payout p left join lateral (
            select coalesce(sum(borne_seconds), 0) as back from view.clawback c
            where c.payout = p.payout) b on true)
        select format('%s: listed %s, posted %s', document, to_jsonb(l), to_jsonb(p))
        from listed l full join posted p using (document)
        where to_jsonb(l) is distinct from to_jsonb(p)""");
  }

  /** Two streams say it; what a payout keeps that pays nothing is given back, and only that. */
  private static Law kept() {
    return new Law("what a payout keeps is what the debt's stream lost", """
        with keeping as materialized (
          select e.aggregate_identifier as stream, e.payload ->> 'payout' as by,
            kept ->> 'debt' as debt, kept ->> 'amount' as amount
          from book.event e, jsonb_array_elements(e.payload -> 'offsets') kept
          where e.name = 'payout.planned'),
        said(what, debt, by, amount) as (
          select 'offset', debt, by, amount from keeping
          union all
          select 'restored', debt, by, amount from keeping where stream in (
            select aggregate_identifier from book.domain_event
            where payload_type in ('payout.cancelled', 'payout.held-pay-released'))),
        written(what, debt, by, amount) as (
          select substr(name, 13), payload ->> 'payout', payload ->> 'by', payload ->> 'amount'
          from book.event where name in ('payout.debt-offset', 'payout.debt-restored'))
        select what || ' of ' || debt || ' by ' || by || ': ' || amount
        from (table said except table written
          union all (table written except table said)) off""");
  }

  /** What waits for a ruling is held, and what a payout could not pay. */
  private static Law held() {
    return new Law("what is held of an expert is disputed or came back", """
        with stopped as (
          select expert, currency as unit, sum(held_minor) as amount from view.dispute
          where state = 'open' group by 1, 2
          union all
          select expert, 's', sum(held_seconds) from view.dispute where state = 'open' group by 1
          union all
          select expert, currency, sum(net_minor) from view.payout
          where stands = 'held' group by 1, 2
          union all
          select p.expert, 's', sum(p.seconds - coalesce(b.back, 0)) from view.payout p
          left join (
            select payout, sum(borne_seconds) as back from view.clawback group by 1) b
            on b.payout = p.payout
          where p.stands = 'held' group by 1),
        listed as (select expert, unit, sum(amount) as amount from stopped group by 1, 2),
        posted as (
          select expert, unit, sum(case when unit = 's' then amount else -amount end) as amount
          from view.posting
          where account in ('liabilities:expert-payable:held', 'time:expert:held') group by 1, 2)
        select coalesce(l.expert, p.expert) || ': stopped ' || coalesce(l.amount, 0)
          || ', held ' || coalesce(p.amount, 0) || ' ' || coalesce(l.unit, p.unit)
        from listed l full join posted p on p.expert = l.expert and p.unit = l.unit
        where coalesce(l.amount, 0) <> coalesce(p.amount, 0)""");
  }

  /** Of each payout that pays, and of no other; what was remitted has a document of its own. */
  private static Law withheld() {
    return new Law("what payouts withhold is owed to an authority", """
        with listed as (
          select 'payout:' || payout as document, expert, currency as unit, withheld_minor as minor
          from view.payout where stands <> 'free' and withheld_minor <> 0),
        posted as (
          select document, expert, unit, -sum(amount) as minor from view.posting
          where account = 'liabilities:tax-withheld-payable' and document like 'payout:%'
          group by 1, 2, 3 having sum(amount) <> 0)
        select document || ': listed ' || coalesce(l.minor, 0)
          || ', posted ' || coalesce(p.minor, 0)
        from listed l full join posted p using (document, expert, unit)
        where l.minor is distinct from p.minor""");
  }

  private static Law taxed() {
    return new Law("tax is its rate of what was earned, half-up once", """
        select payout || ': ' || withheld_minor || ' of ' || minor
        from view.payout
        where withheld_minor
          <> round(minor::numeric * coalesce(withheld_rate, 0) / 10000)""");
  }
}
