package dev.hourbook.api.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The events that are in the log now, as digests of the bytes that are stored. */
final class LoggedEvents {

  private static final int COLUMNS = 11;

  /** Every column, and each in a binary form that no setting of a session can change. */
  private static final String ROWS = """
      select int8send(global_index), convert_to(event_identifier, 'UTF8'),
        convert_to(aggregate_identifier, 'UTF8'), int8send(sequence_number),
        convert_to(type, 'UTF8'), convert_to(time_stamp, 'UTF8'),
        convert_to(payload_type, 'UTF8'), convert_to(payload_revision, 'UTF8'),
        payload, meta_data, timestamptz_send(inserted_at), global_index
      from book.domain_event where global_index > ? and global_index <= ?
      order by global_index limit ?""";

  private final JdbcTemplate jdbc;

  LoggedEvents(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** After one index up to another, which is included; one more than fit in a seal at most. */
  List<EventDigest> between(long after, long last) {
    return jdbc.query(ROWS, (row, n) -> event(row), after, last, Seal.MOST + 1);
  }

  private static EventDigest event(ResultSet row) throws SQLException {
    Canonical event = new Canonical();
    for (int column = 1; column <= COLUMNS; column++) {
      event.bytes(row.getBytes(column));
    }
    return new EventDigest(row.getLong(COLUMNS + 1), event.digest());
  }
}
