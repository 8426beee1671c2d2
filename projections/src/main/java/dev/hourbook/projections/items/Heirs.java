package dev.hourbook.projections.items;

import dev.hourbook.projections.books.Rows;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Items that were valued anew before any document had them: each is worth instead of what the one
 * before it was.
 */
final class Heirs {

  private static final String INHERIT = """
      update view.item i set instead_of = w.instead_of
      from unnest(?::text[], ?::text[]) n(item, was) join view.item w on w.item = n.was
      where i.item = n.item and w.instead_of is not null""";

  private final JdbcTemplate jdbc;
  private final Map<String, String> first = new LinkedHashMap<>();

  Heirs(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Of a line of heirs all inherit what the first had, which may be written already. */
  void put(String now, String was) {
    first.put(now, first.getOrDefault(was, was));
  }

  /** Writes what is known once the items themselves are there, and forgets them. */
  void write() {
    Rows rows = new Rows(jdbc, INHERIT, "text", "text");
    first.forEach(rows::add);
    rows.write();
    first.clear();
  }
}
