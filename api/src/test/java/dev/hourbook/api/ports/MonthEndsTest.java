package dev.hourbook.api.ports;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.period.Closings.Wish;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.period.PeriodCommand.ClosePeriod;
import dev.hourbook.ledger.period.PeriodId;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A closing stands at one point of the log, whoever else is writing. */
class MonthEndsTest {

  private static final PeriodId FEBRUARY = PeriodId.of(YearMonth.of(2026, 2));
  private static final Instant CLOSING = Instant.parse("2026-03-03T09:00:00Z");

  private static final String WAITING = """
      select count(*) from pg_locks
      where relation = 'book.domain_event'::regclass and not granted""";

  private final TestCompany test = TestCompany.open();

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void closingWaitsForEventsOnTheirWay() throws Exception {
    ClosePeriod closing = closing();
    CompletableFuture<Void> closed;
    try (Connection writer = test.database().owner().getConnection();
        Statement writing = writer.createStatement()) {
      writer.setAutoCommit(false);
      writing.execute("lock table book.domain_event in row exclusive mode");
      closed = CompletableFuture.runAsync(() -> test.send(closing));
      until("the closing waits", () -> waiting() == 1);
      assertThat(closed).isNotDone();
      writer.commit();
    }
    closed.get(20, TimeUnit.SECONDS);
    assertThat(test.count("select count(*) from book.event where name = 'period.closed'"))
        .isEqualTo(1);
  }

  @Test
  void aClosingIsPreparedOnceWhatIsOnItsWayHasComeIn() throws Exception {
    CompletableFuture<ClosePeriod> prepared;
    try (Connection writer = test.database().owner().getConnection();
        Statement writing = writer.createStatement()) {
      writer.setAutoCommit(false);
      writing.execute("lock table book.domain_event in row exclusive mode");
      prepared = CompletableFuture.supplyAsync(this::closing);
      until("the preparation waits", () -> waiting() == 1);
      assertThat(prepared).isNotDone();
      writer.commit();
    }
    assertThat(prepared.get(20, TimeUnit.SECONDS).position()).isZero();
  }

  @Test
  void streamsThatHaveGrownSinceAPositionAreNamedOnce() {
    test.expert("E1");
    long position = test.company().ledger().positions().head();
    test.card("Law", "USD 95", "USD 60");
    test.client("lab", "USD", Cadence.WEEKLY);
    assertThat(new SqlMonthEnds(test.company().jdbc()).grownSince(position))
        .containsExactlyInAnyOrder("client:lab", "rate-card:house/Law");
  }

  private long waiting() {
    Long found = test.owner().queryForObject(WAITING, Long.class);
    return found == null ? 0 : found;
  }

  @Test
  void applicationHoldsTheLogInNoOtherWay() {
    assertThatThrownBy(() -> test.company()
            .jdbc()
            .execute("do 'begin lock table book.domain_event in share row exclusive mode; end'"))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private ClosePeriod closing() {
    String hash = test.company()
        .closings()
        .preview(FEBRUARY, Optional.empty(), ANNA)
        .estimate()
        .hash();
    Wish wish = new Wish(hash, Optional.empty(), null);
    return test.company().closings().closing(FEBRUARY, wish, CLOSING, ANNA);
  }
}
