package dev.hourbook.api.ports;

import dev.hourbook.ledger.payout.FiledPayouts;
import dev.hourbook.ledger.payout.PayoutId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of {@code book.filed_payout}, taken as claims are (decision 0008): all in one statement and
 * in the order of their ids, behind a savepoint. Whoever meets a row that is not committed waits.
 */
public final class SqlFiledPayouts implements FiledPayouts {

  private static final String TAKE = """
      insert into book.filed_payout (payout, holder)
      select n.payout, ? from unnest(?::text[]) n(payout) order by n.payout""";

  private static final String HOLDERS = """
      select f.payout, f.holder from book.filed_payout f
      join unnest(?::text[]) n(payout) on n.payout = f.payout order by f.payout""";

  /** Held in the order in which everybody takes them: a delete has none of its own. */
  private static final String RELEASE = """
      with held as (
        select payout from book.filed_payout
        where payout = any(?::text[]) and holder = ? order by payout for update)
      delete from book.filed_payout f using held where f.payout = held.payout and not f.paid""";

  private static final String PAID = """
      insert into book.filed_payout (payout, holder, paid) values (?, 'by-hand', true)
      on conflict (payout) do update set paid = true""";

  private static final String UNIQUE_VIOLATION = "23505";

  private final JdbcTemplate jdbc;

  /** In the given database. */
  public SqlFiledPayouts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<PayoutId, String> take(String file, List<PayoutId> payouts) {
    Map<PayoutId, String> taken = new LinkedHashMap<>();
    if (!inserted(file, keys(payouts))) {
      jdbc.query(
          HOLDERS,
          row -> {
            taken.put(new PayoutId(row.getString(1)), row.getString(2));
          },
          (Object) keys(payouts));
      requireNamed(taken);
    }
    return taken;
  }

  /** Nothing was taken, so something has to be in the way; whoever was may be gone by now. */
  private static void requireNamed(Map<PayoutId, String> taken) {
    if (taken.isEmpty()) {
      throw new ConcurrencyException("a payout was asked for twice, or given back just now");
    }
  }

  private boolean inserted(String file, String[] payouts) {
    return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection -> {
      Savepoint before = connection.setSavepoint();
      try (PreparedStatement insert = connection.prepareStatement(TAKE)) {
        insert.setString(1, file);
        insert.setArray(2, connection.createArrayOf("text", payouts));
        insert.executeUpdate();
        connection.releaseSavepoint(before);
        return true;
      } catch (SQLException failure) {
        if (!UNIQUE_VIOLATION.equals(failure.getSQLState())) {
          throw failure;
        }
        connection.rollback(before);
        return false;
      }
    }));
  }

  @Override
  public boolean release(String file, Collection<PayoutId> payouts) {
    return jdbc.update(RELEASE, keys(payouts), file) == payouts.size();
  }

  @Override
  public void paid(PayoutId payout) {
    jdbc.update(PAID, payout.key());
  }

  private static String[] keys(Collection<PayoutId> payouts) {
    return payouts.stream().map(PayoutId::key).toArray(String[]::new);
  }
}
