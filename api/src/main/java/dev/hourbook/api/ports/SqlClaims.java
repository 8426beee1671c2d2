package dev.hourbook.api.ports;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.ClaimRefusal;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Side;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Claims as rows of {@code book.claim}. All are taken in one statement, sorted by item so that two
 * takers never wait for each other in a circle. A taken item fails the statement alone, behind a
 * savepoint: a plain insert costs PostgreSQL half of what {@code on conflict do nothing} does.
 */
public final class SqlClaims implements Claims {

  private static final String TAKE = """
      insert into book.claim (side, item, document)
      select ?, n.item, n.document from unnest(?::text[], ?::text[]) n(item, document)""";

  private static final String UNIQUE_VIOLATION = "23505";

  private static final String COUNT = """
      select count(*) from book.claim c join unnest(?::text[]) n(item) on n.item = c.item
      where c.side = ?""";

  private static final String HOLDERS = """
      select c.item, c.document from book.claim c
      join unnest(?::text[], ?::text[]) n(item, document) on n.item = c.item
      where c.side = ? and c.document <> n.document
      order by c.item limit 3""";

  private static final String HOLD_DOCUMENT = """
      select count(*) from book.hold_claims(?, array(
        select item from book.claim where side = ? and document = ?))""";

  private final JdbcTemplate jdbc;

  /** Claims in the given database. */
  public SqlClaims(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void take(Side side, List<Claim> claims) {
    List<Claim> sorted = claims.stream()
        .sorted(Comparator.comparing(claim -> claim.item().key()))
        .toList();
    String[] items = sorted.stream().map(claim -> claim.item().key()).toArray(String[]::new);
    String[] documents = sorted.stream().map(Claim::document).toArray(String[]::new);
    boolean taken = inserted(side, items, documents);
    if (!taken) {
      throw new Refused(refusal(side, items, documents));
    }
  }

  private boolean inserted(Side side, String[] items, String[] documents) {
    return Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) connection -> {
      Savepoint before = connection.setSavepoint();
      try (PreparedStatement insert = connection.prepareStatement(TAKE)) {
        insert.setString(1, side.word());
        insert.setArray(2, connection.createArrayOf("text", items));
        insert.setArray(3, connection.createArrayOf("text", documents));
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

  private ClaimRefusal refusal(Side side, String[] items, String[] documents) {
    Long taken = jdbc.queryForObject(COUNT, Long.class, items, side.word());
    List<Claim> holders = jdbc.query(
        HOLDERS,
        (row, n) -> new Claim(new ItemId(row.getString(1)), row.getString(2)),
        items,
        documents,
        side.word());
    return new ClaimRefusal.ItemTaken(
        side, Math.toIntExact(Objects.requireNonNullElse(taken, 0L)), holders);
  }

  /** Holds them first, in the order in which everybody does: a delete has none of its own. */
  @Override
  public void release(Side side, String document) {
    jdbc.queryForObject(HOLD_DOCUMENT, Long.class, side.word(), side.word(), document);
    int released = jdbc.update(
        "delete from book.claim where side = ? and document = ?", side.word(), document);
    if (released == 0) {
      throw new Refused(new ClaimRefusal.NothingHeld(side, document));
    }
  }

  @Override
  public void release(Side side, String document, Collection<ItemId> items) {
    int released = jdbc.update(
        "delete from book.claim where side = ? and document = ? and item = any(?::text[])",
        side.word(),
        document,
        keys(items));
    if (released != items.size()) {
      throw new Refused(new ClaimRefusal.NothingHeld(side, document));
    }
  }

  @Override
  public Map<ItemId, String> holders(Side side, Collection<ItemId> items) {
    Map<ItemId, String> holders = new LinkedHashMap<>();
    jdbc.query(
        "select item, document from book.hold_claims(?, ?::text[]) order by item",
        row -> {
          holders.put(new ItemId(row.getString(1)), row.getString(2));
        },
        side.word(),
        keys(items));
    return holders;
  }

  private static String[] keys(Collection<ItemId> items) {
    return items.stream().map(ItemId::key).distinct().toArray(String[]::new);
  }
}
