package dev.hourbook.projections.rails;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Rail;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** The provider's list and the journal, currency by currency; none before a listing is complete. */
public record RailSums(JdbcTemplate jdbc, Rail rail) {

  private static final String LISTINGS = """
      select 1 from book.rail_listing where rail = ? and complete limit 1""";

  private static final String LISTED = """
      select currency, sum(minor - reversed_minor) from book.rail_movement
      where rail = ? and missing_since is null group by 1""";

  private static final String BOOKED = """
      select unit, sum(amount) from view.booked_rollup where account = ? group by 1""";

  /** What left, in the currency in which it did. */
  private static final String DELIVERED = """
      select sent_currency, sum(sent_minor) from view.payout
      where rail = ? and stands = 'paid' group by 1""";

  /** What is owed meanwhile, in the currency in which it was earned. */
  private static final String IN_TRANSIT = """
      select currency, sum(net_minor) from view.payout
      where rail = ? and stands = 'transit' group by 1""";

  /** One for each currency that either side has. */
  public List<RailSum> all() {
    boolean listed =
        !jdbc.query(LISTINGS, (row, n) -> row.getInt(1), rail.word()).isEmpty();
    return listed ? sums() : List.of();
  }

  private List<RailSum> sums() {
    Map<String, Long> listed = by(LISTED, rail.word());
    Map<String, Long> atExperts = by(BOOKED, Account.FUNDS_AT_CONNECTED_ACCOUNTS.path());
    Map<String, Long> delivered = by(DELIVERED, rail.word());
    Map<String, Long> awaited = by(Compared.AWAITED, rail.word(), rail.word());
    Map<String, Long> unlisted = by(Compared.NOT_LISTED_YET, rail.word(), rail.word());
    Map<String, Long> inTransit = by(BOOKED, Account.PAYOUTS_IN_TRANSIT.path());
    Map<String, Long> ofPayouts = by(IN_TRANSIT, rail.word());
    TreeSet<String> currencies = new TreeSet<>(listed.keySet());
    List.of(atExperts, delivered, inTransit, ofPayouts)
        .forEach(sums -> currencies.addAll(sums.keySet()));
    List<RailSum> sums = new ArrayList<>();
    for (String currency : currencies) {
      sums.add(new RailSum(
          money(currency, listed),
          money(currency, atExperts),
          money(currency, delivered),
          money(currency, awaited).plus(money(currency, unlisted)),
          money(currency, inTransit).negated(),
          money(currency, ofPayouts)));
    }
    return List.copyOf(sums);
  }

  private Map<String, Long> by(String sql, Object... arguments) {
    Map<String, Long> sums = new TreeMap<>();
    jdbc.query(
        sql,
        row -> {
          sums.put(row.getString(1), row.getLong(2));
        },
        arguments);
    return sums;
  }

  private static Money money(String currency, Map<String, Long> sums) {
    return new Money(sums.getOrDefault(currency, 0L), Currency.getInstance(currency));
  }
}
