package dev.hourbook.api.ports;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.ClaimRefusal;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Side;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Claims as rows of {@code book.claim}. All are taken in one statement, sorted by item so that two
 * takers never wait for each other in a circle; fewer rows than asked is a refusal.
 */
public final class SqlClaims implements Claims {

  private static final String TAKE = """
      insert into book.claim (side, item, document)
      select ?, n.item, n.document from unnest(?::text[], ?::text[]) n(item, document)
      on conflict do nothing""";

  private static final String HOLDERS = """
      select c.item, c.document from book.claim c
      join unnest(?::text[], ?::text[]) n(item, document) on n.item = c.item
      where c.side = ? and c.document <> n.document
      order by c.item limit 3""";

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
    int taken = jdbc.update(TAKE, side.word(), items, documents);
    if (taken < sorted.size()) {
      List<Claim> holders = jdbc.query(
          HOLDERS,
          (row, n) -> new Claim(new ItemId(row.getString(1)), row.getString(2)),
          items,
          documents,
          side.word());
      throw new Refused(new ClaimRefusal.ItemTaken(side, sorted.size() - taken, holders));
    }
  }

  @Override
  public void release(Side side, String document) {
    int released = jdbc.update(
        "delete from book.claim where side = ? and document = ?", side.word(), document);
    if (released == 0) {
      throw new Refused(new ClaimRefusal.NothingHeld(side, document));
    }
  }
}
