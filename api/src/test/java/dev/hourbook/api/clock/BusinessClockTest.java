package dev.hourbook.api.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.database.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The business's time stands where it was set, and never goes back. */
class BusinessClockTest {

  private static final Instant MONDAY = Instant.parse("2004-09-13T00:00:00Z");

  private TestDatabase database;
  private JdbcTemplate jdbc;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    jdbc = new JdbcTemplate(database.dataSource());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void showsTheMachinesTimeUntilItIsSet() {
    BusinessClock clock = new BusinessClock(jdbc);
    assertThat(clock.isSet()).isFalse();
    assertThat(clock.now())
        .isBetween(BusinessClock.machine().minusSeconds(60), BusinessClock.machine());
    assertThat(clock.isPast(MONDAY)).isTrue();
  }

  @Test
  void standsWhereItWasSetAndNeverGoesBack() {
    BusinessClock clock = new BusinessClock(jdbc);
    assertThat(clock.advanceTo(MONDAY)).isEqualTo(MONDAY);
    assertThat(clock.advanceTo(MONDAY.minusSeconds(1))).isEqualTo(MONDAY);
    assertThat(clock.advanceTo(MONDAY.plusNanos(1_000))).isEqualTo(MONDAY.plusNanos(1_000));
    assertThat(clock.now()).isEqualTo(MONDAY.plusNanos(1_000));
    assertThat(clock.isPast(clock.now())).isFalse();
  }

  @Test
  void standsThereAfterReopening() {
    new BusinessClock(jdbc).advanceTo(MONDAY);
    BusinessClock again = new BusinessClock(jdbc);
    assertThat(again.isSet()).isTrue();
    assertThat(again.now()).isEqualTo(MONDAY);
  }

  @Test
  void showsAfterReopeningWhatItShowedBefore() {
    BusinessClock clock = new BusinessClock(jdbc);
    Instant shown = clock.advanceTo(MONDAY.plusNanos(123_456_789));
    assertThat(clock.now()).isEqualTo(shown);
    assertThat(new BusinessClock(jdbc).now()).isEqualTo(shown);
  }

  @Test
  void aSecondNodeThatOpenedEarlierCannotTurnItBack() {
    BusinessClock one = new BusinessClock(jdbc);
    BusinessClock other = new BusinessClock(jdbc);
    one.advanceTo(MONDAY.plusSeconds(60));
    assertThat(other.advanceTo(MONDAY)).isEqualTo(MONDAY.plusSeconds(60));
    assertThat(new BusinessClock(jdbc).now()).isEqualTo(MONDAY.plusSeconds(60));
  }

  @Test
  void aSecondNodeThatOpenedEarlierShowsWhereItWasSetSince() {
    BusinessClock other = new BusinessClock(jdbc);
    BusinessClock one = new BusinessClock(jdbc);
    one.advanceTo(MONDAY);
    assertThat(other.now()).isEqualTo(MONDAY);
    assertThat(one.followMachine()).isTrue();
    assertThat(other.isSet()).isFalse();
  }

  @Test
  void standsOnWhereTheMachineHasNotBeenYet() {
    BusinessClock clock = new BusinessClock(jdbc);
    Instant ahead = Instant.parse("2999-01-01T00:00:00Z");
    clock.advanceTo(ahead);
    assertThat(clock.followMachine()).isFalse();
    assertThat(clock.now()).isEqualTo(ahead);
  }

  @Test
  void doesNotLeaveThePresentForThePastOnceTheBookHasAnEvent() {
    BusinessClock clock = new BusinessClock(jdbc);
    jdbc.update("""
        insert into book.domain_event (event_identifier, aggregate_identifier, sequence_number,
          type, time_stamp, payload_type, payload, meta_data)
        values ('1', 'expert:E', 0, 'Expert', '', 'expert.onboarded', '', '')""");
    assertThat(clock.advanceTo(MONDAY)).isAfter(MONDAY);
    assertThat(clock.isSet()).isFalse();
    Instant ahead = Instant.parse("2999-01-01T00:00:00Z");
    assertThat(clock.advanceTo(ahead)).isEqualTo(ahead);
  }

  @Test
  void followsTheMachineAgainWhenTold() {
    BusinessClock clock = new BusinessClock(jdbc);
    clock.advanceTo(MONDAY);
    assertThat(clock.followMachine()).isTrue();
    assertThat(clock.isSet()).isFalse();
    assertThat(new BusinessClock(jdbc).isSet()).isFalse();
  }
}
