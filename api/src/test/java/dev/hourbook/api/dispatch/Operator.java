package dev.hourbook.api.dispatch;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Does over HTTP what people do about payouts that stopped. */
final class Operator {

  private static final Set<String> STOPPED = Set.of("undelivered", "returned", "reversal-failed");
  private static final String UNDELIVERED = """
      select payout, expert, remedy, failure from view.payout where state = any(?)""";

  private static final String HELD = """
      select payout from view.payout
      where state = 'reversed' or (state = 'failed' and remedy <> 'retry-later')""";
  private static final String MENDED = "{\"rail\":\"STRIPE\",\"reason\":\"mended\"}";

  private final JdbcTemplate owner;
  private final Sending sending;
  private final AppProcess app;
  private int acts;

  Operator(JdbcTemplate owner, Sending sending, AppProcess app) {
    this.owner = owner;
    this.sending = sending;
    this.app = app;
  }

  /** How many of the acts were done. */
  int acts() {
    return acts;
  }

  /** What people do meanwhile: banks are mended and paid again, or our money is taken back. */
  void act() {
    List<String[]> rows = owner.query(
        UNDELIVERED,
        (row, n) ->
            new String[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4)},
        (Object) STOPPED.toArray(String[]::new));
    for (String[] row : rows) {
      String account = sending.account(row[1]);
      sending.sandbox().banks().takes(sending.sandbox().experts().bank(account, "usd"));
      if ("stop".equals(row[2]) || row[3].startsWith("bank_account_unusable")) {
        act("/api/payouts/" + row[0] + "/reversal", "{\"reason\":\"it is stopped\"}");
      } else if ("expert-mends".equals(row[2])) {
        act("/api/payees/" + row[1] + "/account-mending", MENDED);
        if (!act("/api/payouts/" + row[0] + "/resend", "")) {
          // With another bank meanwhile it does not go on from there.
          act("/api/payouts/" + row[0] + "/reversal", "{\"reason\":\"another bank\"}");
        }
      }
    }
    releaseHeld();
  }

  private void releaseHeld() {
    List<String> held = owner.query(HELD, (row, n) -> row.getString(1));
    held.forEach(payout ->
        act("/api/payouts/" + payout + "/release", "{\"reason\":\"it goes into a later run\"}"));
  }

  private boolean act(String path, String body) {
    boolean done = app.post(path, body) == 200;
    acts += done ? 1 : 0;
    return done;
  }
}
