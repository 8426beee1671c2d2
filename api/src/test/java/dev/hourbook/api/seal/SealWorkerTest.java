package dev.hourbook.api.seal;

import static dev.hourbook.api.company.TestCompany.until;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class SealWorkerTest {

  private static final Duration OFTEN = Duration.ofMillis(5);

  private final TestLog log = new TestLog();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void sealsWhileAppendsGoOnAndStopsWhenClosed() {
    try (SealWorker worker = SealWorker.start(log.sealer(), OFTEN)) {
      for (int stream = 0; stream < 20; stream++) {
        log.append(5);
      }
      until("all are sealed", () -> Reach.of(log.app()).events() == 100);
      assertThat(worker).isNotNull();
    }
    log.append(1);

    assertThat(Reach.of(log.app()).waiting()).isEqualTo(1);
    assertThat(log.breaks()).isEmpty();
  }

  @Test
  void doesNotIdleWhileTheLogHoldsFullSeals() {
    log.append(2_500);
    try (SealWorker worker = SealWorker.start(log.sealer(), Duration.ofHours(1))) {
      until("all are sealed", () -> Reach.of(log.app()).events() == 2_500);
      assertThat(worker).isNotNull();
    }
  }

  @Test
  void whatFailsIsTriedAgain() {
    log.append(1);
    AwayOnce database = new AwayOnce(requireNonNull(log.app().getDataSource()));
    Sealer sealer = new Sealer(new JdbcTemplate(database), Duration.ZERO);
    try (SealWorker worker = SealWorker.start(sealer, OFTEN)) {
      until("it is sealed", () -> Reach.of(log.app()).events() == 1);
      assertThat(worker).isNotNull();
    }
    assertThat(database.asked).hasValueGreaterThan(1);
  }

  /** The first that asks for a connection gets none. */
  private static final class AwayOnce extends DelegatingDataSource {

    private final AtomicInteger asked = new AtomicInteger();

    AwayOnce(DataSource real) {
      super(real);
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (asked.getAndIncrement() == 0) {
        throw new SQLException("planted");
      }
      return super.getConnection();
    }
  }
}
