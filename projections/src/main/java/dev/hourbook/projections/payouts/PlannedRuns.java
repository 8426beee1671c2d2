package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Sha256;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.books.LongRead;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pay runs as planned: what they come to, and which payouts still have to be paid. */
public final class PlannedRuns {

  private static final String UNPAID = """
      select payout from view.payout
      where run = ? and state = 'planned' and rail = 'bank' and payout > ?
      order by payout limit ?""";

  private final JdbcTemplate jdbc;

  /** Reads the given database. */
  public PlannedRuns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A run and where it stands. */
  public record Run(PayRunId run, PayWeek upTo, String stage, long position, String hash) {}

  /** The runs of a pay week, the regular one first, in the order they were opened. */
  public List<Run> of(PayWeek week) {
    return jdbc.query(
        """
        select run, up_to, stage, position, hash from view.pay_run
        where up_to = ? order by position, run""",
        (row, n) -> new Run(
            new PayRunId(row.getString(1)),
            PayWeek.parse(row.getString(2)),
            row.getString(3),
            row.getLong(4),
            row.getString(5)),
        week.toString());
  }

  /** What the planned payouts come to; the hash runs over them in the order of their ids. */
  public RunTotals totals(PayRunId run) {
    Sha256 hash = new Sha256();
    Map<String, Long> sums = new TreeMap<>();
    long[] counted = new long[2];
    LongRead.of(
        jdbc,
        """
        select payout, expert, rail, currency, minor, seconds from view.payout
        where run = ? and state = 'planned' order by payout""",
        row -> {
          hash.line(String.join(
              "|",
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getString(5),
              row.getString(6)));
          sums.merge(row.getString(4), row.getLong(5), Long::sum);
          counted[0]++;
          counted[1] += row.getLong(6);
        },
        run.key());
    List<Money> amounts = sums.entrySet().stream()
        .map(sum -> new Money(sum.getValue(), Currency.getInstance(sum.getKey())))
        .toList();
    return new RunTotals(counted[0], counted[1], amounts, hash.hex());
  }

  /** At most so many payouts of a run that are planned and not paid, after the given one. */
  public List<PayoutId> unpaid(PayRunId run, String after, int most) {
    return jdbc.query(UNPAID, (row, n) -> new PayoutId(row.getString(1)), run.key(), after, most);
  }
}
