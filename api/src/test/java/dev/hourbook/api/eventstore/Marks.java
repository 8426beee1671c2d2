package dev.hourbook.api.eventstore;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A port whose rows are written in the command's transaction. */
final class Marks {

  private final JdbcClient database;

  Marks(DataSource dataSource) {
    this.database = JdbcClient.create(dataSource);
  }

  void add(String mark) {
    database
        .sql("INSERT INTO book.claim (side, item, document) VALUES ('pay', :mark, 'test')")
        .param("mark", mark)
        .update();
  }

  long count() {
    return database.sql("SELECT count(*) FROM book.claim").query(Long.class).single();
  }
}
