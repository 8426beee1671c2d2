package dev.hourbook.projections.rails;

/**
 * How a listing and the payouts are held against each other. What the book did after the listing is
 * {@code AWAITED}: no break yet, but part of what the sums differ by.
 */
final class Compared {
  private Compared() {}

  /** What stands at the provider in the end: nothing where it was taken back. */
  private static final String SIDES = """
      with listing as (
        select max(listed_at) as at from book.rail_listing where complete and rail = ?),
      side as (
        select m.reference, coalesce(m.payout, '') as payout, m.currency, m.minor,
          m.minor - m.reversed_minor as net, m.at as since, p.sent_minor as planned,
          m.reversed_minor, case
            when m.payout is null then case
              when m.minor <> m.reversed_minor then 'MOVED_BY_ANOTHER' end
            when p.payout is null then 'UNKNOWN_PAYOUT'
            when m.attempt = 0 or m.attempt > p.funding then 'UNKNOWN_ATTEMPT'
            when m.missing_since is not null then case
              when p.transfer = m.reference and p.state not in ('reversed', 'held-pay-released')
                then 'NOT_AT_THE_PROVIDER' end
            when m.attempt < p.funding then case
              when m.minor = m.reversed_minor then null
              when p.stepped_at < l.at then 'NOT_IN_THE_BOOK' else 'AWAITED' end
            when p.transfer is distinct from m.reference then case
              when m.minor = m.reversed_minor then null
              when p.hop = 'funding' and p.state in ('submitted', 'outcome-unknown')
                then 'AWAITED'
              when p.stepped_at < l.at then 'NOT_IN_THE_BOOK' else 'AWAITED' end
            when m.minor <> p.sent_minor or m.currency <> p.sent_currency then 'AMOUNT_DIFFERS'
            when m.destination <> p.destination then 'DESTINATION_DIFFERS'
            when p.state in ('reversed', 'held-pay-released') then case
              when m.minor = m.reversed_minor then null
              when p.stepped_at < l.at then 'NOT_TAKEN_BACK' else 'AWAITED' end
            when m.reversed_minor <> 0 then case
              when p.hop = 'reversal' and p.state in ('reversal-submitted', 'outcome-unknown')
                then 'AWAITED' else 'TAKEN_BACK' end
          end as kind
        from book.rail_movement m cross join listing l
          left join view.payout p on p.payout = m.payout and p.rail = m.rail
        where m.rail = ?)
      """;

  /** A break's amount is what moved, and for one taken back what came back. */
  private static final String DIFFERENCES = """
      select reference, payout, currency, since, kind,
        case kind when 'TAKEN_BACK' then reversed_minor else minor end as minor,
        case
          when kind in ('AMOUNT_DIFFERS') then net - planned
          when kind in ('DESTINATION_DIFFERS') then net - planned
          when kind = 'TAKEN_BACK' then -reversed_minor
          when kind = 'NOT_AT_THE_PROVIDER' then -planned
          when kind = 'AWAITED' and net = 0 then -reversed_minor
          else net end as difference
      from side where kind is not null""";

  /** Each movement that is not as the book has it. */
  static final String LISTED = SIDES + DIFFERENCES + " and kind <> 'AWAITED'";

  /** What is on its way between the two, by currency. */
  static final String AWAITED = SIDES
      + "select currency, sum(difference) from (" + DIFFERENCES
      + " and kind = 'AWAITED') awaited group by 1";

  private static final String UNLISTED = """
      with listing as (
        select max(listed_at) as at from book.rail_listing where complete and rail = ?)
      select p.transfer as reference, p.payout, p.sent_currency as currency,
        p.stepped_at as since, p.sent_minor as minor, -p.sent_minor as difference,
        'NOT_AT_THE_PROVIDER' as kind
      from view.payout p cross join listing l
        left join book.rail_movement m on m.rail = p.rail and m.reference = p.transfer
      where p.rail = ? and p.transfer is not null and m.reference is null
        and p.state not in ('reversed', 'held-pay-released') and p.stepped_at\s""";

  /** Each payout that left by the book and was not listed after that. */
  static final String ALONE = UNLISTED + "< l.at";

  /** Each that was not listed since, because nobody looked. */
  static final String NOT_LISTED_YET =
      "select currency, sum(difference) from (" + UNLISTED + ">= l.at) unlisted group by 1";

  /** Payouts that do not go on: the rail, since when a call, since when a bank. */
  static final String STANDING = """
      select * from (
        select p.payout, coalesce(p.transfer, '') as reference, p.sent_currency as currency,
          p.sent_minor as minor, coalesce(p.stepped_at, p.intent_at) as since, case
            when p.state = 'outcome-unknown' and p.finder = 'person' then 'role:operations'
            when p.state in ('outcome-unknown') then 'time'
            when p.state in ('undelivered', 'returned', 'reversal-failed') then case p.remedy
              when 'expert-mends' then 'expert:' || p.expert
              when 'retry-later' then 'time' else 'role:operations' end
            else 'role:operations' end as owner,
          case
            when p.state = 'outcome-unknown' then 'UNKNOWN_OUTCOME'
            when p.state in ('submitted', 'delivery-submitted', 'reversal-submitted') then case
              when p.intent_at < c.calls then 'NO_OUTCOME' end
            when p.state in ('undelivered', 'reversal-failed') then 'UNDELIVERED'
            when p.state = 'returned' then 'RETURNED'
            when p.state = 'in-transit' and p.stepped_at < c.banks then 'LONG_IN_TRANSIT'
          end as kind
        from view.payout p cross join (
          select ?::text as rail, ?::timestamptz as calls, ?::timestamptz as banks) c
        where p.rail = c.rail
          and p.state not in ('paid', 'delivered', 'cancelled', 'held-pay-released')) standing
      where kind is not null""";
}
