package dev.hourbook.projections.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Reads lists by statements whose conditions stand in a {@link Where}. */
public record Lists(JdbcTemplate jdbc) {

  /** All rows; the statement's {@code %s} is where the conditions go. */
  public <T> List<T> all(String sql, Where where, RowMapper<T> row) {
    return jdbc.query(sql.formatted(where.sql()), row, where.arguments());
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, Where where, RowMapper<T> row) {
    return all(sql + " limit 1", where, row).stream().findFirst();
  }

  /** One page; the statement says the order, and each row is counted. */
  public <T> Paged<T> page(Listing<T> listing, Where where, int page) {
    List<Object> arguments = new ArrayList<>(List.of(where.arguments()));
    arguments.add(Paged.SIZE);
    arguments.add(Paged.before(page));
    String sql = listing.sql().formatted(where.sql());
    List<T> rows = jdbc.query(sql + " limit ? offset ?", listing.row(), arguments.toArray());
    return new Paged<>(rows, count(sql, where), Math.max(page, 1));
  }

  private long count(String sql, Where where) {
    String counting = "select count(*) from (" + sql + ") counted";
    return jdbc.query(counting, (row, n) -> row.getLong(1), where.arguments()).getFirst();
  }
}
