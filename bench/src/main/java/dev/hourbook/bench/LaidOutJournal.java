package dev.hourbook.bench;

import dev.hourbook.projections.journal.Measure;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A journal of two years as a company of five labs, a hundred kinds of work and two thousand
 * experts would have it: of every item what logging, approving, invoicing, planning and paying
 * book.
 */
final class LaidOutJournal {

  static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  static final LocalDate END = FIRST_DAY.plusDays(730);

  /** Of one item: four legs logged, eight approved, four each invoiced, planned and paid. */
  static final int LEGS = 24;

  private static final int ENTRIES = 5;
  private static final int CHUNK = 20_000;

  private static final String CLIENTS = """
      insert into view.client (client, name, currency, cadence, net_days, zone)
      select 'lab-' || n, 'Lab ' || n, 'USD', 'WEEKLY', 30, 'UTC' from generate_series(0, 4) n""";

  /** Amounts differ by leg and item; sign and account are those of the real bookings. */
  private static final String ITEMS = """
      insert into view.posting (position, leg, entity, account, unit, amount, serviced_on,
        booked_on, recorded_at, client, project, discipline, expert, contract, document, week, item)
      select i * 5 + l.entry, l.leg, 'main', l.account, l.unit,
        l.sign * case l.side when 'b' then 9000 + i % 977 when 'p' then 6000 + i % 631
          else 3600 + i % 7200 end,
        d.day, d.day + l.after, (d.day + l.after)::timestamp at time zone 'UTC',
        'lab-' || i % 5, 'P-' || i % 50, 'D-' || i % 100, 'E-' || i % 2000, 'C-' || i % 4000,
        case l.entry when 2 then 'invoice:' || i / 40 when 3 then 'payout:' || i / 5
          when 4 then 'payout:' || i / 5 end,
        date_trunc('week', d.day)::date || '@iso', 'C-' || i % 4000 || ':' || i
      from generate_series(?::bigint, ?::bigint) i
        cross join lateral (select ?::date + (i / 571 % 730)::int as day) d
        cross join (values
          (0, 0, 'time:client:worked', 's', -1, 's', 1),
          (0, 1, 'time:client:submitted', 's', 1, 's', 1),
          (0, 2, 'time:expert:worked', 's', -1, 's', 1),
          (0, 3, 'time:expert:submitted', 's', 1, 's', 1),
          (1, 0, 'time:client:submitted', 's', -1, 's', 3),
          (1, 1, 'time:client:unbilled', 's', 1, 's', 3),
          (1, 2, 'time:expert:submitted', 's', -1, 's', 3),
          (1, 3, 'time:expert:accrued', 's', 1, 's', 3),
          (1, 4, 'assets:receivable:unbilled', 'USD', 1, 'b', 3),
          (1, 5, 'revenue:services', 'USD', -1, 'b', 3),
          (1, 6, 'expenses:cost-of-services', 'USD', 1, 'p', 3),
          (1, 7, 'liabilities:expert-payable:accrued', 'USD', -1, 'p', 3),
          (2, 0, 'time:client:unbilled', 's', -1, 's', 8),
          (2, 1, 'time:client:invoiced', 's', 1, 's', 8),
          (2, 2, 'assets:receivable:unbilled', 'USD', -1, 'b', 8),
          (2, 3, 'assets:receivable', 'USD', 1, 'b', 8),
          (3, 0, 'time:expert:accrued', 's', -1, 's', 9),
          (3, 1, 'time:expert:reserved', 's', 1, 's', 9),
          (3, 2, 'liabilities:expert-payable:accrued', 'USD', 1, 'p', 9),
          (3, 3, 'liabilities:expert-payable:reserved', 'USD', -1, 'p', 9),
          (4, 0, 'time:expert:reserved', 's', -1, 's', 10),
          (4, 1, 'time:expert:paid', 's', 1, 's', 10),
          (4, 2, 'liabilities:expert-payable:reserved', 'USD', 1, 'p', 10),
          (4, 3, 'assets:bank', 'USD', -1, 'p', 10)
        ) l (entry, leg, account, unit, sign, side, after)""";

  /** The rows lie in the order of the days that wrote them, as batches leave them. */
  private static final String BY_SERVICE = """
      insert into view.service_rollup
        (account, unit, serviced_on, recorded_on, client, discipline, amount)
      select stand_in, unit, serviced_on, recorded_on, client, discipline, sum(amount) from (
        select {standIn} as stand_in, position, unit, serviced_on, recorded_on, client, discipline,
          sum(amount) as amount
        from view.posting_by_day where {standIn} is not null and serviced_on is not null
        group by 1, 2, 3, 4, 5, 6, 7 having sum(amount) <> 0) measured
      group by 1, 2, 3, 4, 5, 6 order by recorded_on""".replace("{standIn}", Measure.standInSql());

  private static final String BY_CLIENT = """
      insert into view.client_rollup (account, unit, serviced_on, recorded_on, client, amount)
      select account, unit, serviced_on, recorded_on, client, sum(amount)
      from view.service_rollup group by 1, 2, 3, 4, 5 order by recorded_on""";

  private static final String BY_DAY = """
      insert into view.day_rollup (account, unit, serviced_on, recorded_on, amount)
      select account, unit, serviced_on, recorded_on, sum(amount)
      from view.client_rollup group by 1, 2, 3, 4 order by recorded_on""";

  private static final String BY_BOOKING = """
      insert into view.booked_rollup (account, unit, booked_on, recorded_on, amount)
      select account, unit, booked_on, recorded_on, sum(amount)
      from view.posting_by_day group by 1, 2, 3, 4 order by recorded_on""";

  private final long items;

  /** At least so many postings. */
  LaidOutJournal(long postings) {
    this.items = (postings + LEGS - 1) / LEGS;
  }

  long postings() {
    return items * LEGS;
  }

  /** The position of some entry, evenly spread over the log by the number. */
  long position(long number) {
    return Math.floorMod(number * 7_919, items) * ENTRIES;
  }

  /** Past every guard but the check of balance, as the owner of the tables. */
  void in(JdbcTemplate owner) {
    owner.execute(CLIENTS);
    for (long from = 0; from < items; from += CHUNK) {
      owner.update(ITEMS, from, Math.min(from + CHUNK, items) - 1, FIRST_DAY);
      System.err.printf("\rlaid out %,d of %,d postings", (from + CHUNK) * LEGS, postings());
    }
    System.err.println();
    owner.execute(BY_SERVICE);
    owner.execute(BY_CLIENT);
    owner.execute(BY_DAY);
    owner.execute(BY_BOOKING);
  }
}
