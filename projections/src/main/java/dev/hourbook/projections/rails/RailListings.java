package dev.hourbook.projections.rails;

import dev.hourbook.ledger.payout.Rail;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** When a provider's list was read, and how many breaks it left. */
public record RailListings(JdbcTemplate jdbc, Rail rail) {

  private static final String LAST = """
      select max(listed_at) from book.rail_listing where rail = ? and complete""";

  private static final String BREAKS = """
      select count(*) from book.rail_break where rail = ?""";

  /** When it was last seen to its end, by the business's clock. */
  public Optional<Instant> last() {
    return Optional.ofNullable(jdbc.queryForObject(LAST, Timestamp.class, rail.word()))
        .map(Timestamp::toInstant);
  }

  /** The breaks that were left when it was last held against the book. */
  public long breaks() {
    return jdbc.query(BREAKS, (row, n) -> row.getLong(1), rail.word()).getFirst();
  }
}
