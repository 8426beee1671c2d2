package dev.hourbook.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hourbook.api.company.TestCompany;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction that the server ended is told from any other failure. */
@Timeout(60)
class TimeLimitTest {

  private static final String FOR_EVER = "select count(*) from generate_series(1, 1000000000000)";

  private static TestCompany test;

  @BeforeAll
  static void open() {
    test = TestCompany.open();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  /** The limit holds for transactions that begin after it is set. */
  private static Throwable failureOf(String statement) throws SQLException {
    try (Connection connection = test.company().database().dataSource().getConnection();
        SingleConnectionDataSource alone = new SingleConnectionDataSource(connection, true)) {
      JdbcTemplate jdbc = new JdbcTemplate(alone);
      jdbc.execute("set transaction_timeout = '100ms'");
      Throwable failure =
          catchThrowable(() -> new TransactionTemplate(new JdbcTransactionManager(alone))
              .executeWithoutResult(tx -> jdbc.execute(statement)));
      if (connection.isValid(1)) {
        jdbc.execute("reset transaction_timeout");
      }
      return failure;
    }
  }

  @Test
  void whatTookTooLongIsRecognised() throws SQLException {
    assertThat(TimeLimit.isBehind(failureOf(FOR_EVER))).isTrue();
  }

  @Test
  void whatFailedOtherwiseIsNot() throws SQLException {
    Throwable wrong = failureOf("select 1 / 0");
    assertThat(wrong).isNotNull();
    assertThat(TimeLimit.isBehind(wrong)).isFalse();
  }
}
