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
 * Which open line is which open movement, by rules that leave nothing to guess: reference, amount
 * and currency are the same and the days within the window, and nothing else on either side fits as
 * well; or a line names a pay run or a file and is the sum of all of it. References are compared
 * without regard to case and runs of blanks.
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

  /** Lines that are the sum of all of a whole, and name it; both have to be alone. */
  private static final String PAIR = """
      , pair as (
        select l.line, w.name, w.currency,
          count(*) over (partition by l.line) as wholes,
          count(*) over (partition by w.name, w.currency) as lines
        from line l join whole w on w.whole and w.currency = l.currency and w.minor = l.minor
          and upper(w.name) = l.reference
          and w.day between l.value_date - ?::int and l.value_date + ?::int)
      """;

  /** Of a run every payout has to be paid, and none of them matched. */
  private static final String BY_RUN = OPEN + """
      , whole as (
        select p.run as name, p.sent_currency as currency, -sum(p.sent_minor) as minor,
          max(p.paid_on) as day,
          bool_and(m.document is not null) as whole
        from view.payout p
        left join movement m on m.document = 'payout:' || p.payout
          and m.minor = -p.sent_minor
        where p.stands <> 'free' and p.rail = 'bank' and p.minor <> 0
        group by p.run, p.sent_currency)
      """ + PAIR + """
      select pair.line, 'payout:' || p.payout as document, 1 as number,
        p.sent_currency as currency, -p.sent_minor as minor
      from pair join view.payout p on p.run = pair.name and p.sent_currency = pair.currency
      where pair.wholes = 1 and pair.lines = 1 and p.stands <> 'free' and p.rail = 'bank'
        and p.minor <> 0
      order by pair.line, p.payout""";

  /** Of a file every payment that the bank did not refuse has to be paid, and none matched. */
  private static final String BY_FILE = OPEN + """
      , whole as (
        select r.file as name, r.currency, -sum(r.minor) as minor, max(p.paid_on) as day,
          bool_and(m.document is not null) as whole
        from view.remittance_payment r join view.payout p on p.payout = r.payout
        left join movement m on m.document = 'payout:' || r.payout and m.minor = -r.minor
        where r.live group by r.file, r.currency)
      """ + PAIR + """
      select pair.line, 'payout:' || r.payout as document, 1 as number, r.currency,
        -r.minor as minor
      from pair join view.remittance_payment r on r.file = pair.name
        and r.currency = pair.currency
      where pair.wholes = 1 and pair.lines = 1 and r.live
      order by pair.line, r.payout""";

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
    wholes(BY_RUN, MatchRule.WHOLE_PAY_RUN, pairs);
    wholes(BY_FILE, MatchRule.WHOLE_FILE, pairs);
    return new Found(pairs, doubts);
  }

  private void wholes(String sql, MatchRule rule, List<Pair> pairs) {
    Map<String, List<MatchedPart>> wholes = new LinkedHashMap<>();
    within(sql, row -> {
      wholes.computeIfAbsent(row.getString("line"), line -> new ArrayList<>()).add(part(row));
    });
    pairs.forEach(pair -> wholes.remove(pair.line().text()));
    wholes.forEach(
        (line, parts) -> pairs.add(new Pair(BankLineId.parse(line), rule, List.copyOf(parts))));
  }

  /** All rules look so many days back and forth. */
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
