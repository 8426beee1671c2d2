package dev.hourbook.api.audit;

import java.util.List;

/** Laws of the bank: its account in the books is its movements, and each is held at most once. */
final class BankLaws {
  private BankLaws() {}

  /** Of the log and the rows that guard it. */
  static List<Law> ofTheBook() {
    return List.of(held());
  }

  /** Of what the views show. */
  static List<Law> ofTheViews() {
    return List.of(movements(), shown(), within(), lines());
  }

  private static Law held() {
    return new Law("bank movements are held as the log says", """
        with log as (
          select part ->> 'movement' as movement, left(part ->> 'amount', 3) as currency,
            sum(replace(substr(part ->> 'amount', 5), '.', '')::bigint
              * case when e.name in ('bank-line.matched', 'bank-set-off.recorded') then 1
                else -1 end) as minor
          from book.event e, jsonb_array_elements(e.payload -> 'parts') part
          where e.name in ('bank-line.matched', 'bank-line.unmatched', 'bank-set-off.recorded',
            'bank-set-off.withdrawn')
          group by 1, 2)
        select coalesce(l.movement, h.movement) || ': log ' || coalesce(l.minor, 0) || ', held '
          || coalesce(h.minor, 0)
        from log l full join book.bank_held h
          on h.movement = l.movement and h.currency = l.currency
        where coalesce(l.minor, 0) <> coalesce(h.minor, 0)""");
  }

  /** What older books left in the bank is a balance and no movement. */
  private static Law movements() {
    return new Law("the bank's account is what its movements come to", """
        with moved as (
          select document, position, currency as unit, sum(minor) as minor
          from view.bank_movement group by 1, 2, 3),
        posted as (
          select document, position, unit, sum(amount) as minor from view.posting
          where account = 'assets:bank' and document not like 'opening:%' group by 1, 2, 3)
        select coalesce(m.document, p.document) || ': moved ' || coalesce(m.minor, 0)
          || ', posted ' || coalesce(p.minor, 0)
        from moved m full join posted p
          on p.document = m.document and p.position = m.position and p.unit = m.unit
        where coalesce(m.minor, 0) <> coalesce(p.minor, 0)""");
  }

  private static Law shown() {
    return new Law("bank movements are shown as they are held", """
        with matched as (
          select document, number, sum(minor) as minor from view.bank_match group by 1, 2)
        select m.document || '#' || m.number || ': shown ' || m.held_minor || ', matched '
          || coalesce(p.minor, 0) || ', held ' || coalesce(h.minor, 0)
        from view.bank_movement m
        left join matched p on p.document = m.document and p.number = m.number
        left join book.bank_held h
          on h.movement = m.document || '#' || m.number and h.currency = m.currency
        where m.held_minor <> coalesce(p.minor, 0) or m.held_minor <> coalesce(h.minor, 0)""");
  }

  private static Law within() {
    return new Law("a bank movement is held at most to its amount", """
        select document || '#' || number || ': ' || held_minor || ' of ' || minor
        from view.bank_movement
        where sign(held_minor) * sign(minor) < 0 or abs(held_minor) > abs(minor)""");
  }

  private static Law lines() {
    return new Law("a bank line is matched whole or not at all", """
        with holder as (
          select 'bank-line:' || line as held_by, currency,
            case state when 'matched' then minor else 0 end as minor from view.bank_line
          union all
          select 'bank-set-off:' || set_off, '', 0 from view.bank_set_off),
        matched as (
          select held_by, sum(minor) as minor, min(currency) as currency,
            count(distinct currency) as currencies
          from view.bank_match group by 1)
        select coalesce(h.held_by, m.held_by) || ': ' || coalesce(h.minor, 0) || ', matched '
          || coalesce(m.minor, 0)
        from holder h full join matched m on m.held_by = h.held_by
        where coalesce(h.minor, 0) <> coalesce(m.minor, 0) or m.currencies > 1
          or h.currency <> '' and h.currency <> m.currency""");
  }
}
