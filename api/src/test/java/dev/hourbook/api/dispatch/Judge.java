package dev.hourbook.api.dispatch;

import dev.hourbook.sandbox.Books;
import dev.hourbook.sandbox.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares the journal with the sandbox's own books, which know nothing of it: what left our
 * balance, what is at each expert's account, what reached each expert's bank.
 */
record Judge(JdbcTemplate owner, Books books, Map<String, String> accounts) {

  private static final String PER_EXPERT = """
      select expert, sum(amount) from view.posting
      where account = ? and unit = 'USD' and expert is not null group by 1""";

  private static final String OWED = """
      select expert, sum(minor) from view.payout where state = 'delivered' group by 1""";

  /** Everything that does not agree, in words; nothing if all does. */
  List<String> findings() {
    Map<String, Long> left = sums("assets:provider");
    Map<String, Long> there = sums("assets:funds-at-connected-accounts");
    Map<String, Long> delivered = new HashMap<>();
    owner.query(OWED, row -> {
      delivered.put(row.getString(1), row.getLong(2));
    });
    Map<String, Long> provider = atProvider();
    List<String> findings = new ArrayList<>();
    accounts.forEach((expert, account) -> {
      long atAccount = there.getOrDefault(expert, 0L);
      long arrived = -left.getOrDefault(expert, 0L) - atAccount;
      long received = books.received(account, "usd");
      compare(findings, expert + " received", arrived, received);
      compare(findings, expert + " was paid", delivered.getOrDefault(expert, 0L), received);
      compare(
          findings, expert + " has at the account", atAccount, provider.getOrDefault(account, 0L));
    });
    return findings;
  }

  /** In each account, or on its way from there to a bank. */
  private Map<String, Long> atProvider() {
    Map<String, Long> sums = new HashMap<>();
    books.all().forEach((place, amount) -> {
      if (isAtProvider(place)) {
        sums.merge(place.owner(), amount, Long::sum);
      }
    });
    return sums;
  }

  private static boolean isAtProvider(Place place) {
    return place.kind().equals("balance") || place.kind().equals("transit");
  }

  private static void compare(List<String> findings, String what, long ours, long theirs) {
    if (ours != theirs) {
      findings.add(what + ": " + ours + " by the journal, " + theirs + " by the sandbox");
    }
  }

  private Map<String, Long> sums(String account) {
    Map<String, Long> sums = new HashMap<>();
    owner.query(
        PER_EXPERT,
        row -> {
          sums.put(row.getString(1), row.getLong(2));
        },
        account);
    return sums;
  }

  /** How many payouts stand where. */
  Map<String, Long> states() {
    Map<String, Long> states = new TreeMap<>();
    owner.query("select state, count(*) from view.payout group by 1", row -> {
      states.put(row.getString(1), row.getLong(2));
    });
    return states;
  }
}
