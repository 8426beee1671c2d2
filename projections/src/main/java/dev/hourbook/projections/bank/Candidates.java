package dev.hourbook.projections.bank;

import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.MatchRule;
import dev.hourbook.ledger.bank.MatchedPart;
import dev.hourbook.ledger.bank.MovementId;
import dev.hourbook.ledger.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Which open line is which open movement, by two rules that leave nothing to guess: reference,
 * amount and currency are the same and the days within the window, and nothing else on either side
 * fits as well. References are compared without regard to case and runs of blanks.
 */
public record Candidates(JdbcTemplate jdbc) {

  private static final String OPEN = """
      with line as materialized (
        select line, currency, minor, value_date,
          upper(regexp_replace(trim(reference), '\\s+', ' ', 'g')) as reference
        from view.bank_line where state = 'open' and trim(reference) <> ''),
      movement as materialized (
        select document, number, currency, minor - held_minor as minor, day,
          upper(regexp_replace(trim(reference), '\\s+', ' ', 'g')) as reference,
          upper(substr(document, strpos(document, ':') + 1)) as key
        from view.bank_movement where minor <> held_minor)
      """;

  private static final String BY_REFERENCE = OPEN + """
      , pair as (
        select l.line, m.document, m.number, m.currency, m.minor
        from line l join movement m on m.currency = l.currency and m.minor = l.minor
          and l.reference in (m.reference, m.key)
          and m.day between l.value_date - ?::int and l.value_date + ?::int)
      select *, count(*) over (partition by line) as movements,
        count(*) over (partition by document, number) as lines
      from pair order by line, document, number""";

  /** Of a run every payout has to be paid, and none of them matched. */
  private static final String BY_RUN = OPEN + """
      , run as (
        select p.run, p.currency, -sum(p.net_minor) as minor, max(p.paid_on) as day,
          bool_and(m.document is not null) as whole
        from view.payout p
        left join movement m on m.document = 'payout:' || p.payout
          and m.minor = -p.net_minor
        where p.stands <> 'free' and p.rail = 'bank' and p.minor <> 0
        group by p.run, p.currency),
      pair as (
        select l.line, r.run, r.currency,
          count(*) over (partition by l.line) as runs,
          count(*) over (partition by r.run, r.currency) as lines
        from line l join run r on r.whole and r.currency = l.currency and r.minor = l.minor
          and upper(r.run) = l.reference
          and r.day between l.value_date - ?::int and l.value_date + ?::int)
      select pair.line, 'payout:' || p.payout as document, 1 as number, p.currency,
        -p.net_minor as minor
      from pair join view.payout p on p.run = pair.run and p.currency = pair.currency
      where pair.runs = 1 and pair.lines = 1 and p.stands <> 'free' and p.rail = 'bank'
        and p.minor <> 0
      order by pair.line, p.payout""";

  /** A line and what it is. */
  public record Pair(BankLineId line, MatchRule rule, List<MatchedPart> parts) {}

  /** A line and a movement that fit, and are not the only ones. */
  public record Doubt(String line, String movement) {}

  /** What fits alone, and what fits and is not alone. */
  public record Found(List<Pair> pairs, List<Doubt> doubts) {}

  /** All of it, as the views stand. */
  public Found found() {
    List<Pair> pairs = new ArrayList<>();
    List<Doubt> doubts = new ArrayList<>();
    within(BY_REFERENCE, row -> {
      if (row.getLong("movements") == 1 && row.getLong("lines") == 1) {
        BankLineId line = BankLineId.parse(row.getString("line"));
        pairs.add(new Pair(line, MatchRule.EXACT_REFERENCE, List.of(part(row))));
      } else {
        doubts.add(new Doubt(row.getString("line"), part(row).movement().text()));
      }
    });
    Map<String, List<MatchedPart>> runs = new LinkedHashMap<>();
    within(BY_RUN, row -> {
      runs.computeIfAbsent(row.getString("line"), line -> new ArrayList<>()).add(part(row));
    });
    pairs.forEach(pair -> runs.remove(pair.line().text()));
    runs.forEach((line, parts) ->
        pairs.add(new Pair(BankLineId.parse(line), MatchRule.WHOLE_PAY_RUN, List.copyOf(parts))));
    return new Found(pairs, doubts);
  }

  /** Both rules look so many days back and forth. */
  private void within(String sql, RowCallbackHandler row) {
    jdbc.query(sql, row, BankLists.WINDOW, BankLists.WINDOW);
  }

  private static MatchedPart part(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new MatchedPart(
        new MovementId(row.getString("document"), row.getInt("number")),
        new Money(row.getLong("minor"), currency));
  }
}
