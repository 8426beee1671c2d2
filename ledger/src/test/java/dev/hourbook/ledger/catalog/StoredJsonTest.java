package dev.hourbook.ledger.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is stored is public for ever. Each event's JSON is approved by hand: a wanted change is
 * copied from target/received, together with the upcaster that reads the old form.
 */
class StoredJsonTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path APPROVED = Path.of("src/test/resources/approved");
  private static final Path RECEIVED = Path.of("target/received");

  /** A list, a tax with its rate, what is exchanged, or a number. */
  private static final String PART =
      "(\\[ \\{.*?\\} \\]|\\[.*?\\]|\\{[^}]*\\{[^}]*\\}\\s*\\}|\\{[^{}]*\\}|\\d+)";

  static Stream<LedgerEvent> examples() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void storedFormIsTheApprovedOne(LedgerEvent event) throws IOException {
    String file = name(event) + ".json";
    String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";
    Files.createDirectories(RECEIVED);
    Files.writeString(RECEIVED.resolve(file), json);
    assertThat(APPROVED.resolve(file)).exists().content().isEqualToNormalizingNewlines(json);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void approvedFormReadsBackEqual(LedgerEvent event) throws IOException {
    Path file = APPROVED.resolve(name(event) + ".json");
    assertThat(JSON.readValue(Files.readString(file), event.getClass())).isEqualTo(event);
  }

  /** Approvals did not say at first on which day their undecided pieces were worked. */
  @Test
  void pieceStoredWithoutItsDayReadsBack() {
    String old = "{\"entry\":\"tracker:48213\",\"from\":9000,\"to\":9060}";
    Piece piece = JSON.readValue(old, Piece.class);
    assertThat(piece).isEqualTo(new Piece(EntryId.parse("tracker:48213"), 9_000, 9_060));
    assertThat(JSON.writeValueAsString(piece)).isEqualTo(old);
  }

  /** Decisions did not say at first for whom the hours were worked. */
  @Test
  void clawbackStoredWithoutItsEngagementReadsBack() throws IOException {
    String now = Files.readString(APPROVED.resolve("payout.clawback-decided.json"));
    String old = now.replaceAll("(?s),\\s*\"engagement\" : \\{.*?\\}", "");
    assertThat(old).isNotEqualTo(now);
    ClawbackDecided decided = JSON.readValue(old, ClawbackDecided.class);
    assertThat(decided.borne())
        .singleElement()
        .satisfies(item -> assertThat(item.engagement()).isNull());
    assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(decided) + "\n")
        .isEqualToNormalizingNewlines(old);
  }

  /** What was stored before anything was kept back says nothing of it, and still does. */
  @ParameterizedTest
  @CsvSource({
    "payout.planned, offsets",
    "payout.planned, withheld",
    "payout.planned, exchanged",
    "payout.paid, exchanged",
    "payout.delivered, exchanged",
    "payout.returned, exchanged",
    "payout.cancelled, withheld",
    "payout.held-pay-released, withheld",
    "pay-run.planned, offsets",
    "pay-run.planned, withheld",
    "payee-policy.set, offsetPercent"
  })
  void storedWithoutWhatIsKeptReadsBackAndIsWrittenAsItWas(String name, String part)
      throws IOException {
    String now = Files.readString(APPROVED.resolve(name + ".json"));
    String old = now.replaceAll("(?s),\\s*\"" + part + "\" : " + PART, "");
    assertThat(old).isNotEqualTo(now);
    Object event = JSON.readValue(old, EventNames.ALL.get(name));
    assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n")
        .isEqualToNormalizingNewlines(old);
  }

  @Test
  void everyApprovedFileIsOfAnEventThatExists() throws IOException {
    try (Stream<Path> files = Files.list(APPROVED)) {
      List<String> names =
          files.map(file -> file.getFileName().toString().replace(".json", "")).toList();
      assertThat(names).containsExactlyInAnyOrderElementsOf(EventNames.ALL.keySet());
    }
  }

  @Test
  void everyEventHasAnExample() {
    assertThat(Examples.all().map(StoredJsonTest::name))
        .containsExactlyInAnyOrderElementsOf(EventNames.ALL.keySet());
  }

  private static String name(LedgerEvent event) {
    return EventNames.ALL.entrySet().stream()
        .filter(entry -> entry.getValue() == event.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no stored name for " + event.getClass()));
  }
}
