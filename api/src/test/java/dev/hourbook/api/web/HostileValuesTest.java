package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Every write of the API with every value of its body turned into one that nobody means: it is
 * refused, or it is harmless, and the views go on.
 */
class HostileValuesTest {

  /** Half a surrogate pair has no bytes of its own; it travels as an escape. */
  private static final JsonMapper JSON = JsonMapper.builder(
          JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
      .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> TEXTS = List.of(
      "\0",
      "a\0b",
      "a\nb",
      "\ud800",
      "",
      " ",
      "user:anna ",
      "system:expiry",
      "\u4e16".repeat(201),
      "x".repeat(5_000));

  private static final List<String> MOMENTS = List.of(
      "-0001-01-01",
      "1899-12-31",
      "1926-02-15",
      "9999-12-31",
      "+10000-01-01",
      "-0001-01-01T00:00:00Z",
      "+10000-01-01T00:00:00Z",
      "-0001-01-01T00:00 Z",
      "+10000-01-01T00:00 Z",
      "-0001-01-04@iso",
      "9999-12-27@iso");

  private static final List<String> SUMS =
      List.of("XXX", "IQD", "999999999999999", "-999999999999999", "0.000001", "10.005", "1e9");

  private static final List<String> NUMBERS = List.of(
      "-1", "0", "10000001", "100000000", "2147483647", "9223372036854775807", "1e300000000");

  private static final AtomicInteger FRESH = new AtomicInteger();

  private static RunningServer running;
  private static Caller caller;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
    caller = running.caller();
    running.sign("h");
    running.sign("i");
    caller.post("user:anna", "/api/hours", RunningServer.hours("h", 9, 3_600)).is(201);
    caller
        .post(
            "user:anna",
            "/api/receipts",
            bodies("/api/receipts").getFirst().replace("NEW", "first"))
        .is(201);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static List<String> bodies(String path) {
    return EveryWrite.all().stream()
        .filter(write -> write.path().equals(path))
        .map(EveryWrite::body)
        .toList();
  }

  @Test
  void everyWriteOfTheApiIsTried() {
    Set<String> described = new TreeSet<>();
    JsonNode paths = caller.get("/api/openapi.json").json().get("paths");
    paths.propertyNames().forEach(path -> {
      if (paths.get(path).has("post")) {
        described.add(path.replaceAll("\\{[^}]*}", "{}"));
      }
    });
    Set<String> tried = new TreeSet<>();
    EveryWrite.all().forEach(write -> tried.add(write.template()));
    assertThat(tried).isEqualTo(described);
  }

  @Test
  void noValueOfABodyStopsTheViews() {
    for (EveryWrite write : EveryWrite.all()) {
      if (!write.body().isEmpty()) {
        hostile(JSON.readTree(write.body())).forEach(body -> send(write.address(), body));
      }
    }
    viewsGoOn();
  }

  @Test
  void noIdOfAPathStopsTheViews() {
    for (EveryWrite write : EveryWrite.all()) {
      for (String id : List.of("%00", "a%00b", "%0A", "x".repeat(500), "%ED%A0%80", "%EF%BF%BD")) {
        if (write.path().contains("{")) {
          send(write.path().replaceAll("\\{[^}]*}", id), write.body());
        }
      }
    }
    viewsGoOn();
  }

  /** Whatever is wrong with it is no fault of ours. */
  private static void send(String path, String body) {
    String fresh = body.replace("NEW", "n" + FRESH.incrementAndGet());
    Answer answer = caller.post("user:anna", path, fresh);
    assertThat(answer.status()).as(path + " " + fresh + "\n" + answer.body()).isLessThan(500);
  }

  private static void viewsGoOn() {
    long head = running.company().ledger().positions().head();
    running.company().ledger().positions().awaitBooks(head, Duration.ofSeconds(30));
  }

  /** The body once for each of its values and each hostile one. */
  private static List<String> hostile(JsonNode body) {
    List<String> all = new ArrayList<>();
    collect(body, body, all);
    return all;
  }

  private static void collect(JsonNode whole, JsonNode node, List<String> all) {
    switch (node) {
      case ObjectNode object ->
        List.copyOf(object.propertyNames()).forEach(name -> {
          JsonNode right = object.get(name);
          instead(right).forEach(wrong -> {
            object.set(name, wrong);
            all.add(JSON.writeValueAsString(whole));
          });
          object.set(name, right);
          collect(whole, right, all);
        });
      case ArrayNode array ->
        IntStream.range(0, array.size()).forEach(i -> {
          JsonNode right = array.get(i);
          instead(right).forEach(wrong -> {
            array.set(i, wrong);
            all.add(JSON.writeValueAsString(whole));
          });
          array.set(i, right);
          collect(whole, right, all);
        });
      default -> {}
    }
  }

  private static List<JsonNode> instead(JsonNode right) {
    if (right.isNumber()) {
      return NUMBERS.stream()
          .<JsonNode>map(n -> NODES.rawValueNode(new RawValue(n)))
          .toList();
    }
    if (!right.isString()) {
      return List.of();
    }
    String text = right.asString();
    List<String> more = text.startsWith("20") ? MOMENTS : List.of();
    return Stream.of(TEXTS, more, text.matches("-?[0-9.]+|USD") ? SUMS : List.<String>of())
        .flatMap(List::stream)
        .<JsonNode>map(NODES::stringNode)
        .toList();
  }
}
