package dev.hourbook.api.seal;

import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The seals as they are stored: read and added to, never changed. */
final class Seals {

  private final JdbcTemplate jdbc;

  Seals(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Where the chain stands now. */
  Tip tip() {
    return jdbc
        .query(
            "select number, last_index, hash from book.seal order by number desc limit 1",
            (row, n) -> StoredSeal.tip(row))
        .stream()
        .findFirst()
        .orElse(Tip.NONE);
  }

  /** The next one after a number, wherever that is; none after the last. */
  Optional<StoredSeal> after(long number) {
    return jdbc
        .query(
            "select " + StoredSeal.COLUMNS
                + " from book.seal where number > ? order by number limit 1",
            (row, n) -> StoredSeal.of(row),
            number)
        .stream()
        .findFirst();
  }

  /** Adds one, in a transaction of its own; false if another node has added its number before. */
  boolean add(Seal seal) {
    return jdbc.update(
            """
            insert into book.seal (number, first_index, last_index, events, absent, previous,
              digests, sealed_at, hash)
            values (?, ?, ?, ?, ?::int8multirange, ?, ?, ?, ?) on conflict (number) do nothing""",
            seal.number(),
            seal.first(),
            seal.last(),
            seal.events().size(),
            IndexRange.multirange(seal.absent()),
            seal.previous().bytes(),
            digests(seal),
            Timestamp.from(seal.sealedAt()),
            seal.hash().bytes())
        == 1;
  }

  private static byte[] digests(Seal seal) {
    ByteArrayOutputStream digests = new ByteArrayOutputStream(Seal.MOST * Digest.BYTES);
    seal.events().forEach(event -> digests.writeBytes(event.digest().bytes()));
    return digests.toByteArray();
  }
}
