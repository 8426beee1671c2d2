package dev.hourbook.api.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.seal.TestLog.Open;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealerTest {

  private final TestLog log = new TestLog();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void anEmptyLogHasNothingToSeal() {
    assertThat(log.sealer().pass()).isZero();
    assertThat(log.seals()).isEmpty();
    assertThat(log.breaks()).isEmpty();
  }

  @Test
  void sealsBatchesOfAThousandAndGoesOnWhereItStopped() {
    log.append(2_500);
    assertThat(log.sealer().pass()).isEqualTo(2_500);

    log.append(1);
    assertThat(log.sealer().pass()).isEqualTo(1);
    assertThat(log.sealer().pass()).isZero();

    assertThat(log.seals())
        .containsExactly(
            "1 1-1000 1000 {}", "2 1001-2000 1000 {}", "3 2001-2500 500 {}", "4 2501-2501 1 {}");
    assertThat(log.breaks()).isEmpty();
  }

  @Test
  void writesDownTheIndexesThatAreAbsent() throws SQLException {
    log.burn(3);
    log.append(2);
    log.burn(1);
    log.append(1);
    log.burn(2);
    log.sealer().pass();
    log.append(1);
    log.sealer().pass();

    assertThat(log.seals()).containsExactly("1 1-7 3 {[1,4),[6,7)}", "2 8-10 1 {[8,10)}");
    assertThat(log.breaks()).isEmpty();
  }

  @Test
  void leavesWhatIsYoungerThanAMinuteByTheDatabasesTime() {
    Sealer sealer = new Sealer(log.app(), Sealer.SETTLED_AFTER);
    log.append(3);
    assertThat(sealer.pass()).isZero();

    log.owner().update("""
        update book.domain_event set inserted_at = inserted_at - interval '61 s'
        where global_index <= 2""");

    assertThat(sealer.pass()).isEqualTo(2);
    assertThat(log.seals()).containsExactly("1 1-2 2 {}");
    assertThat(Reach.of(log.app())).isEqualTo(new Reach(1, 2, 2, 1));
  }

  @Test
  void anEventThatCommitsLateIsWaitedForAndSealed() throws SQLException {
    log.append(1);
    Open late = log.begin(2);
    log.append(1);

    assertThat(log.sealer().pass()).isEqualTo(1);
    late.commit();
    assertThat(log.sealer().pass()).isEqualTo(3);

    assertThat(log.seals()).containsExactly("1 1-1 1 {}", "2 2-4 3 {}");
    assertThat(log.breaks()).isEmpty();
  }

  @Test
  void aTransactionItCannotLookIntoHoldsItBack() throws SQLException {
    log.append(1);
    Open unknown = log.beginAsOwner(1);

    assertThat(log.sealer().pass()).isZero();
    unknown.rollback();

    assertThat(log.sealer().pass()).isEqualTo(1);
  }

  @Test
  void aTransactionThatOnlyReadsHoldsNothingBack() throws SQLException {
    log.append(1);
    Open reader = log.begin(0);
    reader.connection().commit();
    try (var statement = reader.connection().createStatement()) {
      statement.execute("select count(*) from book.domain_event");
    }

    assertThat(log.sealer().pass()).isEqualTo(1);
    reader.rollback();
  }

  @Test
  void twoNodesThatSealTheSameMakeOneSeal() {
    log.append(2);
    Seal mine = seal("2026-02-01T00:00:00Z");
    Seal others = seal("2026-02-01T00:00:01Z");
    Seals seals = new Seals(log.app());

    assertThat(seals.add(mine)).isTrue();
    assertThat(seals.add(others)).isFalse();

    assertThat(seals.tip()).isEqualTo(mine.tip());
    assertThat(log.breaks()).isEmpty();
  }

  private Seal seal(String at) {
    List<EventDigest> events = new LoggedEvents(log.app()).between(0, 2);
    return new Seal(1, 1, Digest.NONE, Instant.parse(at), events);
  }
}
