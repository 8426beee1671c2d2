package dev.hourbook.api.audit;

import dev.hourbook.projections.books.LongRead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of each view as one number, whatever their order: equal rows give equal numbers. */
public final class ViewChecksums {

  private final JdbcTemplate jdbc;
  private final List<String> tables;

  /** Checksums of the given tables. */
  public ViewChecksums(JdbcTemplate jdbc, List<String> tables) {
    this.jdbc = jdbc;
    this.tables = List.copyOf(tables);
  }

  /** Table to {@code rows / checksum}. */
  public Map<String, String> take() {
    Map<String, String> sums = new LinkedHashMap<>();
    for (String table : tables) {
      String sql =
          "select count(*) || ' rows / ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)"
              + " from " + table + " t";
      LongRead.texts(jdbc, sql, sum -> sums.put(table, String.valueOf(sum)));
    }
    return sums;
  }
}
