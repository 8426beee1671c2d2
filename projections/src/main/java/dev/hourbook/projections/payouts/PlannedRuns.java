package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Sha256;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.books.LongRead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

  /** The first columns of a payout's row are what an approval binds to. */
  private static final int SHOWN = 10;

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

  /**
   * What the payouts pay, in what it was earned in, keep for debts and withhold, the cancelled ones
   * left out: the same before anything is sent and after. The hash runs over them, their accounts
   * and what they are exchanged for, in the order of their ids.
   */
  public RunTotals totals(PayRunId run) {
    Sha256 hash = new Sha256();
    Map<String, Long> sums = new TreeMap<>();
    Map<String, Long> offsets = new TreeMap<>();
    Map<String, Long> withheld = new TreeMap<>();
    long[] counted = new long[2];
    LongRead.of(
        jdbc,
        """
        select payout, expert, rail, currency, minor, seconds, fingerprint,
          case when offset_minor <> 0 then 'less ' || offset_minor end,
          case when withheld_minor <> 0 then
            concat_ws(' ', 'withheld', withheld_minor, withheld_rate, withheld_statute) end,
          case when quote is not null then concat_ws(
            ' ', 'sent', sent_currency, sent_minor, 'at', quote_pair, quote_rate, quote) end,
          net_minor, offset_minor, withheld_minor
        from view.payout
        where run = ? and state <> 'cancelled' order by payout""",
        row -> {
          hash.line(shown(row));
          sums.merge(row.getString(4), row.getLong(11), Long::sum);
          offsets.merge(row.getString(4), row.getLong(12), Long::sum);
          withheld.merge(row.getString(4), row.getLong(13), Long::sum);
          counted[0]++;
          counted[1] += row.getLong(6);
        },
        run.key());
    offsets.values().removeIf(kept -> kept == 0);
    withheld.values().removeIf(tax -> tax == 0);
    return new RunTotals(
        counted[0], counted[1], money(sums), hash.hex(), money(offsets), money(withheld));
  }

  private static List<Money> money(Map<String, Long> sums) {
    return sums.entrySet().stream()
        .map(sum -> new Money(sum.getValue(), Currency.getInstance(sum.getKey())))
        .toList();
  }

  /**
   * What an approval binds to; of one without an account, what books of before bound to, and of one
   * that keeps, withholds or exchanges nothing.
   */
  private static String shown(ResultSet row) throws SQLException {
    List<String> parts = new ArrayList<>();
    for (int column = 1; column <= SHOWN; column++) {
      String part = row.getString(column);
      if (part != null) {
        parts.add(part);
      }
    }
    return String.join("|", parts);
  }

  /** At most so many payouts of a run that are planned and not paid, after the given one. */
  public List<PayoutId> unpaid(PayRunId run, String after, int most) {
    return jdbc.query(UNPAID, (row, n) -> new PayoutId(row.getString(1)), run.key(), after, most);
  }
}
