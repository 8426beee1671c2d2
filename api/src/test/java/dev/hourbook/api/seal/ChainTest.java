package dev.hourbook.api.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.seal.Break.EventChanged;
import dev.hourbook.api.seal.Break.EventInserted;
import dev.hourbook.api.seal.Break.EventRemoved;
import dev.hourbook.api.seal.Break.SealChanged;
import dev.hourbook.api.seal.Break.SealRemoved;
import dev.hourbook.api.seal.Break.SealUnlinked;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever has the owner's password changes a log that is sealed: 1,999 events without an index 500,
 * in the seals 1 (to 1001) and 2 (to 2000).
 */
class ChainTest {

  private final TestLog log = new TestLog();

  @BeforeEach
  void seal() throws SQLException {
    log.append(499);
    log.burn(1);
    log.append(1_500);
    log.sealer().pass();
    assertThat(log.seals()).containsExactly("1 1-1001 1000 {[500,501)}", "2 1002-2000 999 {}");
    assertThat(log.breaks()).isEmpty();
  }

  @AfterEach
  void close() {
    log.close();
  }

  private void plant(String... statements) {
    for (String sql : statements) {
      assertThat(log.owner().update(sql)).as(sql).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event_identifier = 'x'",
        "aggregate_identifier = 'x'",
        "sequence_number = 9999",
        "type = 'x'",
        "time_stamp = 'x'",
        "payload_type = 'x'",
        "payload_revision = ''",
        "payload = payload || ' '",
        "meta_data = set_byte(meta_data, 0, get_byte(meta_data, 0) # 1)",
        "inserted_at = inserted_at + interval '1 microsecond'",
        "inserted_at = 'infinity'",
        "payload = meta_data, meta_data = payload",
        "type = payload_type, payload_type = type"
      })
  void namesAnEventWithAnyColumnEdited(String edit) {
    plant("update book.domain_event set " + edit + " where global_index = 1700");

    assertThat(log.breaks()).containsExactly(new EventChanged(1_700, 2));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "499, 1", "1001, 1", "1002, 2", "2000, 2"})
  void namesADeletedEvent(long index, long seal) {
    plant("delete from book.domain_event where global_index = " + index);

    assertThat(log.breaks()).containsExactly(new EventRemoved(index, seal));
  }

  @Test
  void namesTheFirstOfTwoEventsThatSwappedTheirPlaces() {
    log.owner().execute("alter table book.domain_event alter column global_index drop identity");
    plant(
        "update book.domain_event set global_index = 0 where global_index = 300",
        "update book.domain_event set global_index = 300 where global_index = 700",
        "update book.domain_event set global_index = 700 where global_index = 0");

    assertThat(log.breaks()).containsExactly(new EventChanged(300, 1));
  }

  @Test
  void namesTheFirstOfTwoEventsThatSwappedTheirPayloads() {
    plant("""
        update book.domain_event e set payload = o.payload from book.domain_event o
        where (e.global_index, o.global_index) in ((300, 1700), (1700, 300))""");

    assertThat(log.breaks()).containsExactly(new EventChanged(300, 1), new EventChanged(1_700, 2));
  }

  @ParameterizedTest
  @CsvSource({"500, 1", "0, 1", "-7, 1"})
  void namesAnEventWithAForgedEarlierIndex(long index, long seal) {
    log.owner().update("""
        insert into book.domain_event (global_index, event_identifier, aggregate_identifier,
          sequence_number, type, time_stamp, payload_type, payload, meta_data)
        overriding system value
        values (?, 'forged', 'stream:forged', 0, 'Stream', 'x', 'said', '{}', '{}')""", index);

    assertThat(log.breaks()).containsExactly(new EventInserted(index, seal));
  }

  @Test
  void namesTheFirstEventOfATailThatWasCut() {
    plant("delete from book.domain_event where global_index > 1500");

    assertThat(log.breaks()).containsExactly(new EventRemoved(1_501, 2));
  }

  @Test
  void namesTheFirstEventOfEverySealThatIsBroken() {
    plant("update book.domain_event set payload = '{}' where global_index in (400, 401, 1002)");

    assertThat(log.breaks()).containsExactly(new EventChanged(400, 1), new EventChanged(1_002, 2));
  }

  @Test
  void namesARemovedSeal() {
    plant("delete from book.seal where number = 1");

    assertThat(log.breaks()).containsExactly(new SealRemoved(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first_index = 2",
        "last_index = 1000",
        "absent = '{}'",
        "absent = '{[500,501),[5000,5001)}'",
        "absent = '{(,5)}'",
        "events = 999, digests = substr(digests, 33)",
        "digests = set_byte(digests, 0, get_byte(digests, 0) # 1)",
        "previous = set_byte(previous, 0, 1)",
        "sealed_at = sealed_at + interval '1 microsecond'",
        "sealed_at = 'infinity'"
      })
  void namesAnEditedSeal(String edit) {
    plant("update book.seal set " + edit + " where number = 1");

    assertThat(log.breaks()).startsWith(new SealChanged(1));
  }

  @Test
  void aSealMadeAnewOverAChangedEventDoesNotFitTheNext() {
    plant("update book.domain_event set payload = '{}' where global_index = 400");
    Seal first = new Seals(log.app()).after(0).flatMap(StoredSeal::seal).orElseThrow();
    plant("delete from book.seal where number = 1");
    Seal anew = new Seal(
        1, 1, Digest.NONE, first.sealedAt(), new LoggedEvents(log.app()).between(0, first.last()));
    assertThat(new Seals(log.owner()).add(anew)).isTrue();

    assertThat(log.breaks()).containsExactly(new SealUnlinked(2));
  }
}
