package dev.hourbook.api.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Databases that more than one test has, one after the other. */
class CleanSlateTest {

  private static final String HISTORY = "select count(*) from book.flyway_schema_history";
  private static final String NEXT = "select nextval('book.domain_event_global_index_seq')";

  @Test
  void aUsedOneComesBackWithTheRowsAndNumbersOfItsMigrationAlone() {
    String used;
    long migrations;
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcTemplate owner = new JdbcTemplate(database.owner());
      used = name(owner);
      migrations = count(owner, HISTORY);
      owner.update("delete from book.flyway_schema_history where version = '001'");
      assertThat(count(owner, NEXT)).isEqualTo(1);
      owner.update("insert into book.invoice_series (series, last_number) values ('S', 7)");
    }
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcTemplate owner = new JdbcTemplate(database.owner());
      assertThat(name(owner)).isEqualTo(used);
      assertThat(count(owner, HISTORY)).isEqualTo(migrations).isGreaterThan(1);
      assertThat(count(owner, NEXT)).isEqualTo(1);
      assertThat(count(owner, "select count(*) from book.invoice_series")).isZero();
    }
  }

  @Test
  void oneWithAnotherShapeDoesNotComeBack() {
    String used;
    try (TestDatabase database = TestDatabase.fresh()) {
      JdbcTemplate owner = new JdbcTemplate(database.owner());
      used = name(owner);
      owner.execute("alter table book.claim add constraint planted check (true) not valid");
    }
    try (TestDatabase database = TestDatabase.fresh()) {
      assertThat(name(new JdbcTemplate(database.owner()))).isNotEqualTo(used);
    }
  }

  private static String name(JdbcTemplate jdbc) {
    return String.valueOf(jdbc.queryForObject("select current_database()", String.class));
  }

  private static long count(JdbcTemplate jdbc, String sql) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
  }
}
