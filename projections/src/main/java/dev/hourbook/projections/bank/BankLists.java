package dev.hourbook.projections.bank;

import dev.hourbook.projections.paging.Listing;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.paging.Where;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lines of statements, and what is on one side alone. */
public record BankLists(Lists lists) {

  /** So many days may lie between a document's day and the bank's value date. */
  public static final int WINDOW = 7;

  private static final String LINES =
      BankLine.SELECT + "where %s order by l.value_date desc, l.line";

  /** A movement counts from the first day of which statements of its currency are compared. */
  private static final String BREAKS =
      """
      select * from (
        select 'LINE' as side, l.line as id, l.value_date as since, l.currency, l.minor,
          l.reference, case when l.minor > 0 then 'role:receivables' else 'role:treasury' end
            as owner,
          case when l.minor > 0 then 'record the receipt that it is, and match it'
            else 'record what was paid, a voucher for charges, and match it' end as act,
          coalesce((select string_agg(c.id, ' ') from (
            select m.document || '#' || m.number as id from view.bank_movement m
            where m.currency = l.currency and m.minor - m.held_minor = l.minor
              and m.minor <> m.held_minor
              and m.day between l.value_date - {window} and l.value_date + {window}
            order by m.document, m.number limit {most}) c), '') as candidates
        from view.bank_line l where l.state = 'open'
        union all
        select 'MOVEMENT', m.document || '#' || m.number, m.day, m.currency,
          m.minor - m.held_minor, m.reference, 'role:treasury',
          case when m.minor > 0 then 'import the statement and match it, or find out who paid'
            else 'import the statement and match it, or find out whether it was paid' end,
          coalesce((select string_agg(c.line, ' ') from (
            select l.line from view.bank_line l
            where l.state = 'open' and l.currency = m.currency and l.minor = m.minor - m.held_minor
              and l.value_date between m.day - {window} and m.day + {window}
            order by l.line limit {most}) c), '')
        from view.bank_movement m join (
          select currency, min(opened_from) as first from view.bank_account group by currency) a
          on a.currency = m.currency
        where m.minor <> m.held_minor and (m.day >= a.first or m.held_minor <> 0)) b
      where %s order by""".replace("{window}", String.valueOf(WINDOW)).replace("{most}", "5");

  /** All lines, or those in one state. */
  public List<BankLine> lines(Optional<String> state) {
    return lists.all(LINES, in(state), BankLine::read);
  }

  /** A page of lines in one state. */
  public Paged<BankLine> lines(String state, int page) {
    return lists.page(new Listing<>(LINES, BankLine::read), in(Optional.of(state)), page);
  }

  private static Where in(Optional<String> state) {
    return state.map(word -> Where.of("l.state = ?", word)).orElse(Where.ALL);
  }

  /** All that is on one side alone, the oldest first. */
  public List<BankBreak> breaks() {
    return lists.all(BREAKS + " since, side, id", Where.ALL, BankBreak::read);
  }

  /** The same, page by page. */
  public Paged<BankBreak> breaks(int page) {
    return lists.page(new Listing<>(BREAKS + " since, side, id", BankBreak::read), Where.ALL, page);
  }

  /** The same in the order of their names, so many after one of them. */
  public List<BankBreak> breaksAfter(String id, int many) {
    return lists.all(BREAKS + " id limit " + many, Where.of("id > ?", id), BankBreak::read);
  }

  /** Those that have been so for longer than the window, up to a day that is not included. */
  public List<BankBreak> old(LocalDate end, LocalDate today) {
    return lists.all(
        BREAKS + " since, side, id",
        Where.of("since < ?", end)
            .and("since < ?", today.minusDays(WINDOW))
            .and("exists (select from view.bank_line)"),
        BankBreak::read);
  }
}
