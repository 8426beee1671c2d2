package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking twice is asking once: every write has a key. */
class IdempotencyTest {

  private static final String ANNA = "user:anna";
  private static final String EXPERT = "{'expert':'E-%s','zone':'Z'}";

  private static RunningServer running;
  private static Caller caller;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
    caller = running.caller();
    running.sign("i");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static List<Answer> twentyAtOnce(String path, String body, String key) throws Exception {
    CountDownLatch together = new CountDownLatch(20);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers = IntStream.range(0, 20)
          .mapToObj(i -> threads.submit(() -> {
            together.countDown();
            together.await();
            return caller.post(ANNA, path, body, key);
          }))
          .toList();
      List<Answer> given = new ArrayList<>();
      for (Future<Answer> answer : answers) {
        given.add(answer.get());
      }
      return given;
    }
  }

  @Test
  void twentyThreadsWithOneKeyLeaveOneEventAndOneAnswer() throws Exception {
    caller.post(ANNA, "/api/experts", EXPERT.formatted("warm"));
    List<Answer> answers =
        twentyAtOnce("/api/hours", RunningServer.hours("i", 9, 600), "one-key-for-all");
    assertThat(answers).allMatch(answer -> answer.status() == 201, "all succeed");
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(answers)
        .filteredOn(answer -> !answer.headers().containsKey("idempotency-replayed"))
        .hasSize(1);
    assertThat(running.events("timesheet:C-i:" + RunningServer.WEEK)).isEqualTo(1);
  }

  @Test
  void twentyThreadsThatFinaliseWithOneKeyTakeOneNumber() throws Exception {
    String sheet = "/api/timesheets/C-i:2026-02-09@iso";
    caller.post(ANNA, "/api/hours", RunningServer.hours("i", 10, 600));
    caller.post(ANNA, sheet + "/submission", "");
    caller.post("user:ben", sheet + "/approval", "");
    List<Answer> answers =
        twentyAtOnce("/api/invoices", "{'week':'2026-02-09@iso'}", "one-key-for-the-week");
    assertThat(answers).extracting(Answer::status).containsAnyOf(200).isSubsetOf(200, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allMatch(answer -> answer.text("/code").equals("request/in-progress"));
    Long numbers = running
        .company()
        .jdbc()
        .queryForObject("select sum(last_number) from book.invoice_series", Long.class);
    assertThat(numbers).isEqualTo(1);
    Answer later =
        caller.post(ANNA, "/api/invoices", "{'week':'2026-02-09@iso'}", "one-key-for-the-week");
    assertThat(later.headers()).containsEntry("idempotency-replayed", "true");
    assertThat(later.json().at("/invoices").asInt()).isEqualTo(1);
  }

  @Test
  void theSameRequestAgainGetsTheSameAnswer() {
    Answer first = caller.post(ANNA, "/api/experts", EXPERT.formatted("a"), "expert-a");
    Answer again = caller.post(ANNA, "/api/experts", EXPERT.formatted("a"), "expert-a");
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers())
        .containsEntry("location", first.location())
        .containsEntry("idempotency-replayed", "true");
    assertThat(running.events("expert:E-a")).isEqualTo(1);
  }

  @Test
  void anotherRequestUnderAKnownKeyIsRefused() {
    caller.post(ANNA, "/api/experts", EXPERT.formatted("b"), "expert-b");
    Answer body = caller.post(ANNA, "/api/experts", EXPERT.formatted("c"), "expert-b");
    Answer actor = caller.post("user:ben", "/api/experts", EXPERT.formatted("b"), "expert-b");
    assertThat(List.of(body, actor)).allMatch(answer -> answer.status() == 422);
    assertThat(body.text("/code")).isEqualTo("request/idempotency-key-reused");
    assertThat(running.events("expert:E-c")).isZero();
  }

  @Test
  void aRefusedWriteLeavesItsKeyFree() {
    String body = RunningServer.hours("later", 9, 60);
    Answer refused = caller.post(ANNA, "/api/hours", body, "hours-later");
    assertThat(refused.status()).isEqualTo(404);
    running.sign("later");
    assertThat(caller.post(ANNA, "/api/hours", body, "hours-later").status()).isEqualTo(201);
  }

  @Test
  void aWriteWithoutAKeyIsRefused() {
    Answer answer = caller.send(caller.write("/api/experts", EXPERT.formatted("d")));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("/code")).isEqualTo("request/idempotency-key-missing");
    assertThat(running.events("expert:E-d")).isZero();
  }

  /** Addresses are matched as they are decoded, so a body is hashed however they are spelt. */
  @ParameterizedTest
  @ValueSource(strings = {"/%61pi/experts", "/api;a=b/experts"})
  void aKeyStandsForItsBodyHoweverTheAddressIsSpelt(String path) {
    String key = "spelt" + path;
    caller.post(ANNA, path, EXPERT.formatted("spelt" + path.length()), key).is(201);
    caller
        .post(ANNA, path, EXPERT.formatted("other" + path.length()), key)
        .refuses(422, "request/idempotency-key-reused");
    caller.post(ANNA, path, " ".repeat(1 << 20) + "{}").refuses(413, "request/too-large");
  }
}
