package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.timesheet.ItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What experts are due: approved pay-side items that no live payout holds. */
public final class DueItems {

  private static final String MEMBERS = """
      insert into book.run_member (run, chunk, member)
      select ?, ((row_number() over (order by expert, currency) - 1) / ?)::int,
        currency || ' ' || expert
      from (
        select expert, currency from view.item
        where side = 'pay' and document is null and position <= ?
          and calendar = ? and week_start <= ?
        group by expert, currency having sum(minor) > 0) due
      where not exists (select from book.run_member m where m.run = ?)""";

  private static final String ANY = """
      select exists (select from view.item where side = 'pay' and document is null
        and calendar = ? and week_start <= ?
        group by expert, currency having sum(minor) > 0)""";

  /**
   * Lateral, so that a chunk costs its own members' items and not a scan of all that is due. A
   * member of whose items another run or a correction has taken some is left out if nothing to pay
   * is left: the rest waits for the next run, as it would have.
   */
  private static final String OF_CHUNK = """
      select m.member, i.expert, i.item, i.contract, i.week_start, i.currency,
        i.seconds, i.minor
      from book.run_member m
      cross join lateral (
        select expert, item, contract, week_start, currency, seconds, minor,
          sum(minor) over () as due
        from view.item
        where expert = substr(m.member, 5) and currency = left(m.member, 3)
          and side = 'pay' and document is null
          and position <= ? and calendar = ? and week_start <= ?
        offset 0) i
      where m.run = ? and m.chunk = ? and i.due > 0
      order by m.member, i.item""";

  private final JdbcTemplate jdbc;

  /** Reads the given database. */
  public DueItems(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether any expert is due more than nothing for weeks up to and including this one. */
  public boolean any(PayWeek upTo) {
    String weeks = upTo.calendar().toString();
    return Boolean.TRUE.equals(jdbc.queryForObject(ANY, Boolean.class, weeks, upTo.start()));
  }

  /** Writes down who is in which chunk, once; says how many chunks there are. */
  public int writeMembers(PayRunId run, PayWeek upTo, long position, int perChunk) {
    String weeks = upTo.calendar().toString();
    jdbc.update(MEMBERS, run.key(), perChunk, position, weeks, upTo.start(), run.key());
    Integer chunks = jdbc.queryForObject(
        "select coalesce(max(chunk) + 1, 0) from book.run_member where run = ?",
        Integer.class,
        run.key());
    return chunks == null ? 0 : chunks;
  }

  /** The payouts of one chunk: one per expert and currency. */
  public List<PlannedPayout> chunk(PayRunId run, int chunk, PayWeek upTo, long position) {
    Map<String, List<PayoutItem>> items = new LinkedHashMap<>();
    Map<String, ExpertId> experts = new LinkedHashMap<>();
    jdbc.query(
        OF_CHUNK,
        row -> {
          String member = row.getString("member");
          experts.put(member, new ExpertId(row.getString("expert")));
          items.computeIfAbsent(member, m -> new ArrayList<>()).add(item(row, upTo.calendar()));
        },
        position,
        upTo.calendar().toString(),
        upTo.start(),
        run.key(),
        chunk);
    List<PlannedPayout> payouts = new ArrayList<>();
    experts.forEach((member, expert) ->
        payouts.add(new PlannedPayout(expert, Rail.BANK, items.getOrDefault(member, List.of()))));
    return payouts;
  }

  private static PayoutItem item(ResultSet row, PayCalendar calendar) throws SQLException {
    return new PayoutItem(
        new ItemId(row.getString("item")),
        new ContractId(row.getString("contract")),
        new PayWeek(row.getObject("week_start", LocalDate.class), calendar),
        row.getLong("seconds"),
        new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))));
  }
}
