package dev.hourbook.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hourbook.api.company.TestCompany;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
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

  private static Throwable failureOf(String statement) {
    JdbcTemplate jdbc = test.company().jdbc();
    JdbcTransactionManager manager =
        new JdbcTransactionManager(test.company().database().dataSource());
    return catchThrowable(() -> new TransactionTemplate(manager).executeWithoutResult(tx -> {
      jdbc.execute("set local transaction_timeout = '100ms'");
      jdbc.execute(statement);
    }));
  }

  @Test
  void whatTookTooLongIsRecognised() {
    assertThat(TimeLimit.isBehind(failureOf(FOR_EVER))).isTrue();
  }

  @Test
  void whatFailedOtherwiseIsNot() {
    Throwable wrong = failureOf("select 1 / 0");
    assertThat(wrong).isNotNull();
    assertThat(TimeLimit.isBehind(wrong)).isFalse();
  }
}
