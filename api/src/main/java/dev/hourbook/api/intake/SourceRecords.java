package dev.hourbook.api.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which source records are in the book: one row each, written in the transaction of their event.
 */
final class SourceRecords {

  private static final String INSERT = """
      insert into book.source_record (source, source_id, hash, timesheet, description)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) order by 1, 2
      on conflict do nothing returning source || ':' || source_id""";

  private static final String KNOWN = """
      select r.source || ':' || r.source_id as entry, r.hash from book.source_record r
      join unnest(?::text[], ?::text[]) n(source, source_id)
        on n.source = r.source and n.source_id = r.source_id""";

  private final JdbcTemplate jdbc;

  SourceRecords(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  record Row(IncomingHours hours, String hash, String timesheet) {}

  /** Adds the rows that are new and names them; the others are left as they are. */
  Set<String> add(List<Row> rows) {
    return new HashSet<>(jdbc.query(
        INSERT,
        (row, n) -> row.getString(1),
        column(rows, row -> row.hours().entry().source()),
        column(rows, row -> row.hours().entry().id()),
        column(rows, Row::hash),
        column(rows, Row::timesheet),
        column(rows, row -> row.hours().description())));
  }

  /** The stored hash of each of these that is known. */
  Map<String, String> hashes(List<Row> rows) {
    Map<String, String> found = new HashMap<>();
    jdbc.query(
        KNOWN,
        row -> {
          found.put(row.getString(1), row.getString(2));
        },
        column(rows, row -> row.hours().entry().source()),
        column(rows, row -> row.hours().entry().id()));
    return found;
  }

  private static String[] column(List<Row> rows, Function<Row, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }
}
