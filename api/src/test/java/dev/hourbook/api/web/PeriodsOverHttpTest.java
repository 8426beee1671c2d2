package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hourbook.api.web.Caller.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** February over HTTP: looked at, closed by what was shown, asked for and opened by another. */
class PeriodsOverHttpTest {

  private static final String ANNA = "user:anna";
  private static final String BEN = "user:ben";
  private static final String FEBRUARY = "/api/periods/2026-02";

  private static RunningServer running;
  private static Caller caller;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
    caller = running.caller();
    running.company().clock().advanceTo(Instant.parse("2026-02-24T18:00:00Z"));
    running.sign("w");
    Answer hours = caller.post(ANNA, "/api/hours", RunningServer.hours("w", 24, 3_600));
    assertThat(hours.status()).as(hours.body()).isEqualTo(201);
    ok(caller.post(ANNA, hours.location() + "/submission", ""));
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void aMonthIsCheckedPreviewedClosedAndReopenedByTwo() {
    blockedWhileItLasts();
    running.company().clock().advanceTo(Instant.parse("2026-03-03T09:00:00Z"));
    Answer shown = ok(caller.get(FEBRUARY + "/estimate?percent=50"));
    assertThat(shown.text("/bill/0/amount")).isEqualTo("47.50");
    assertThat(shown.text("/pay/0/amount")).isEqualTo("30.00");
    assertThat(shown.text("/contracts/0/contract")).isEqualTo("C-w");
    closedByWhatWasShown(shown.text("/hash"));
    reopenedByAnother();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e300000000", "-1e300000000", "1e-300000000", "100.01", "-1", "1.001"})
  void aPercentageIsRefusedByItsSizeBeforeItsDigits(String percent) {
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
      caller.get(FEBRUARY + "/estimate?percent=" + percent).refuses(422, "period/no-percentage");
      caller
          .post(ANNA, FEBRUARY + "/closing", "{'hash':'ab12','percent':" + percent + "}")
          .refuses(422, "period/no-percentage");
    });
  }

  private static void blockedWhileItLasts() {
    Answer early = ok(caller.get(FEBRUARY + "/check"));
    assertThat(early.json().at("/clear").asBoolean()).isFalse();
    assertThat(early.text("/matters/0/kind")).isEqualTo("not-over");
    Answer week = ok(caller.get("/api/weeks/2026-02-23@iso/check"));
    assertThat(week.text("/matters/0/owner")).isEqualTo("role:finance");
  }

  private static void closedByWhatWasShown(String hash) {
    Answer other = caller.post(ANNA, FEBRUARY + "/closing", "{'hash':'ab12','percent':50}");
    assertThat(other.status()).as(other.body()).isEqualTo(409);
    assertThat(other.text("/code")).isEqualTo("period/changed-since-shown");
    String body = "{'hash':'%s','percent':50}".formatted(hash);
    Answer closed = ok(caller.post(ANNA, FEBRUARY + "/closing", body));
    Answer month = ok(caller.getAfter(closed, FEBRUARY));
    assertThat(month.text("/state")).isEqualTo("closed");
    assertThat(month.text("/estimatedBill")).isEqualTo("USD 47.50");
    Answer again = caller.post(ANNA, FEBRUARY + "/closing", body);
    assertThat(again.status()).as(again.body()).isEqualTo(409);
    assertThat(again.text("/code")).isEqualTo("period/already-closed");
    assertThat(ok(caller.get("/api/periods")).text("/items/0/state")).isEqualTo("closed");
  }

  private static void reopenedByAnother() {
    ok(caller.post(ANNA, FEBRUARY + "/reopening", "{'reason':'forgotten receipt'}"));
    Answer own = caller.post(ANNA, FEBRUARY + "/reopening/approval", "");
    assertThat(own.status()).as(own.body()).isEqualTo(409);
    assertThat(own.text("/code")).isEqualTo("period/same-person-twice");
    Answer open = ok(caller.post(BEN, FEBRUARY + "/reopening/approval", ""));
    assertThat(ok(caller.getAfter(open, FEBRUARY)).text("/state")).isEqualTo("reopened");
  }

  private static Answer ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }
}
