package dev.hourbook.api.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A row of {@code book.seal}, which may have been edited: {@code seal} is empty where its columns
 * contradict each other or its hash.
 */
record StoredSeal(Tip tip, Optional<Seal> seal) {

  static final String COLUMNS = "number, first_index, last_index, events, absent::text as absent,"
      + " previous, digests, sealed_at, hash";

  static StoredSeal of(ResultSet row) throws SQLException {
    Tip tip = tip(row);
    return new StoredSeal(tip, seal(row).filter(seal -> seal.tip().equals(tip)));
  }

  static Tip tip(ResultSet row) throws SQLException {
    return new Tip(
        row.getLong("number"), row.getLong("last_index"), Digest.of(row.getBytes("hash")));
  }

  private static Optional<Seal> seal(ResultSet row) throws SQLException {
    long first = row.getLong("first_index");
    List<IndexRange> absent = IndexRange.parse(row.getString("absent"));
    byte[] digests = row.getBytes("digests");
    int events = digests.length / Digest.BYTES;
    if (events == 0 || events != row.getInt("events")) {
      return Optional.empty();
    }
    Seal seal = new Seal(
        row.getLong("number"),
        first,
        Digest.of(row.getBytes("previous")),
        row.getTimestamp("sealed_at").toInstant(),
        present(first, absent, digests));
    return Optional.of(seal).filter(read -> read.absent().equals(absent));
  }

  /** The absent indexes skipped, each of the others takes the next digest. */
  private static List<EventDigest> present(long first, List<IndexRange> absent, byte[] digests) {
    List<EventDigest> present = new ArrayList<>();
    long index = first;
    int skipped = 0;
    for (int at = 0; at < digests.length; at += Digest.BYTES) {
      while (skipped < absent.size() && absent.get(skipped).first() == index) {
        index = absent.get(skipped++).end();
      }
      Digest digest = Digest.of(Arrays.copyOfRange(digests, at, at + Digest.BYTES));
      present.add(new EventDigest(index++, digest));
    }
    return present;
  }
}
