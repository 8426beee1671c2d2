package dev.hourbook.projections.explain;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.explain.Recipe.Part;
import dev.hourbook.projections.journal.Measure;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The postings of a sum, by document, segment and event: one statement, the largest first. */
final class LeafList {

  private static final String SELECT = """
       select l.*, coalesce(v.number, regexp_replace(l.document, '^[a-z-]+:', '')) as name,
        e.event, e.recorded_at, coalesce(d.metadata ->> 'actor', '') as who,
        coalesce(d.payload ->> 'reason',
          (d.payload #>> '{removal,reason}') || ', ' || (d.payload #>> '{removal,evidence}'),
          'by silence, ' || (d.payload ->> 'silence'), '') as reason,
        coalesce(d.payload ->> 'approvedBy', d.payload #>> '{removal,approvedBy}', '') as approver,
        coalesce(d.event_identifier, '') as event_id
      from largest l join view.journal_entry e on e.position = l.position
      left join view.invoice v
        on v.invoice = case when l.document like 'invoice:%' then substr(l.document, 9) end
      left join lateral (
        select event_identifier, convert_from(payload, 'UTF8')::jsonb as payload,
          convert_from(meta_data, 'UTF8')::jsonb as metadata
        from book.domain_event where global_index = l.position offset 0) d on true
      order by l.document, l.contract, l.week, l.rate, l.position""";

  private final JdbcTemplate jdbc;
  private final int most;

  LeafList(JdbcTemplate jdbc, int most) {
    this.jdbc = jdbc;
    this.most = most;
  }

  /** An item is on the document under which an account of documents still holds some of it. */
  private static String held(Where where) {
    return """
      with live as (
        select r.item, r.document from view.posting_by_day r
        where r.item is not null and r.document is not null and %s
        group by r.item, r.document, r.account having sum(amount) <> 0),""".formatted(where.sql());
  }

  /**
   * Holders are brought to their items by a window and not by a join: nobody can tell PostgreSQL
   * how few or many rows these conditions leave, and a loop within a loop took minutes for a year.
   */
  private static String largest(Measure money, Measure seconds, Where where) {
    return """
       worked as (
        select r.item, r.document, r.contract, r.week, r.position, r.account, r.amount,
          null::text collate "C" as holder
        from view.posting_by_day r %s where %s
        union all
        select item, null, null, null, null, null, null, document from live),
      placed as (select *, max(holder) over (partition by item) as held_by from worked),
      leaf as (
        select coalesce(p.held_by, case when p.item is null then p.document end, '') as document,
          p.contract, p.week, coalesce(i.rate, '') as rate, p.position, %s as money,
          %s as seconds
        from placed p left join view.item i on i.item = p.item
        where p.position is not null group by 1, 2, 3, 4, 5),
      largest as (
        select *, count(*) over () as leaves, sum(money) over () as all_money,
          sum(seconds) over () as all_seconds
        from leaf where money <> 0 or seconds <> 0
        order by abs(money) desc, abs(seconds) desc, position, contract, document, week, rate
        limit ?)""".formatted(Measure.CLIENTS, where.sql(), money.sql(), seconds.sql());
  }

  /** The leaves of a sum in one currency. */
  Leaves of(Part part, Currency currency) {
    return since(LocalDate.MIN, part, currency);
  }

  /** Those of them that came to be known after a day. */
  Leaves since(LocalDate day, Part part, Currency currency) {
    Measure money = Measure.money(part.side());
    Measure seconds = Measure.seconds(part.side());
    Where held = part.scope().where(holders(part.side()));
    Where leaf = part.scope()
        .where(Measure.paths(money, seconds))
        .and("r.recorded_on > ?", day)
        .and(Measure.CURRENCY + " = ?", currency.getCurrencyCode());
    String sql = held(held) + largest(money, seconds, leaf) + SELECT;
    List<Object> arguments = new ArrayList<>(held.values());
    arguments.addAll(leaf.values());
    arguments.add(most);
    List<Leaf> listed = new ArrayList<>();
    long[] all = new long[3];
    jdbc.query(
        sql,
        row -> {
          listed.add(leaf(row, currency));
          all[0] = row.getLong("leaves");
          all[1] = row.getLong("all_money");
          all[2] = row.getLong("all_seconds");
        },
        arguments.toArray());
    return rest(listed, all, currency);
  }

  private static Leaves rest(List<Leaf> listed, long[] all, Currency currency) {
    Leaves known = new Leaves(List.copyOf(listed), 0, Money.zero(currency), 0);
    return new Leaves(
        known.largest(),
        all[0] - listed.size(),
        new Money(all[1], currency).minus(known.money()),
        all[2] - known.seconds());
  }

  private static Leaf leaf(ResultSet row, Currency currency) throws SQLException {
    return new Leaf(
        new Leaf.Holder(row.getString("document"), row.getString("name")),
        Optional.ofNullable(row.getString("contract")),
        PayWeek.parse(row.getString("week")),
        row.getString("rate"),
        new Leaf.Cause(
            row.getLong("position"),
            row.getString("event"),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            row.getString("who"),
            new Leaf.Why(
                row.getString("reason"), row.getString("approver"), row.getString("event_id"))),
        new Money(row.getLong("money"), currency),
        row.getLong("seconds"));
  }

  private static String[] holders(Side side) {
    Stream<Account> accounts = switch (side) {
      case BILL ->
        Stream.of(
            Account.RECEIVABLE,
            Account.RECEIVABLE_DISPUTED,
            Account.CLIENT_INVOICED,
            Account.CLIENT_DISPUTED);
      case PAY ->
        Stream.of(
            Account.EXPERT_PAYABLE_RESERVED,
            Account.PAYOUTS_IN_TRANSIT,
            Account.BANK,
            Account.EXPERT_RESERVED,
            Account.EXPERT_PAID);
    };
    return accounts.map(Account::path).toArray(String[]::new);
  }
}
