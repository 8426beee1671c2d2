package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Statements, duties and the standing proof over HTTP, of one approved hour. */
class StatementsOverHttpTest {

  private static final String ANNA = "user:anna";
  private static final String BEN = "user:ben";
  private static RunningServer running;
  private static Caller caller;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
    caller = running.caller();
    running.company().clock().advanceTo(Instant.parse("2026-02-24T18:00:00Z"));
    running.sign("s");
    Answer hours = caller.post(ANNA, "/api/hours", RunningServer.hours("s", 24, 3_600));
    caller.post(ANNA, hours.location() + "/submission", "");
    caller.getAfter(caller.post(BEN, hours.location() + "/approval", ""), "/api/experts");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void anIncomeStatementIsReadGrossAndNetAndByMonth() {
    JsonNode income = ok("/api/statements/income").json();
    assertThat(line(income, "line", "revenue:services").at("/gross").asString()).isEqualTo("95.00");
    assertThat(line(income, "line", "gross profit").at("/net").asString()).isEqualTo("35.00");
    JsonNode months = ok("/api/statements/income?by=month").json();
    assertThat(months.at("/0/period").asString()).isEqualTo("2026-02");
    assertThat(ok("/api/statements/income?asOf=2026-02-23").json()).isEmpty();
  }

  @Test
  void everySecondStandsAtOnePlaceOnBothSides() {
    JsonNode hours = ok("/api/statements/hours").json();
    assertThat(hours.findValuesAsString("line"))
        .containsExactly(
            "worked",
            "time:client:unbilled",
            "total at all places",
            "missing",
            "worked",
            "time:expert:accrued",
            "total at all places",
            "missing");
    assertThat(hours.findValuesAsString("seconds"))
        .containsExactly("3600", "3600", "3600", "0", "3600", "3600", "3600", "0");
    JsonNode proofs = ok("/api/conservation").json();
    assertThat(proofs.findValues("holds")).hasSizeGreaterThan(7).allMatch(JsonNode::asBoolean);
  }

  @Test
  void aStatementIsOfAClientOfTheBookOrOfNobody() {
    assertThat(ok("/api/statements/client?client=lab-s&format=csv").body())
        .startsWith("booked,what,document,due,currency,amount,balance");
    Answer none = caller.get("/api/statements/client?client=other");
    assertThat(none.status()).isEqualTo(404);
    assertThat(none.text("/code")).isEqualTo("statement/unknown-party");
    Answer unknown = caller.get("/api/statements/cash-flow");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text("/code")).isEqualTo("report/unknown-statement");
  }

  @Test
  void dutiesAreListedByTheirDeadlinesPageByPage() {
    assertThat(ok("/api/obligations").json().at("/items")).isEmpty();
    JsonNode first = ok("/api/obligations?all=true&limit=1").json();
    assertThat(first.at("/items/0/duty").asString()).isEqualTo("invoice");
    assertThat(first.at("/items/0/owner").asString()).isEqualTo("role:billing");
    JsonNode second = ok(first.at("/next").asString()).json();
    assertThat(second.at("/items/0/duty").asString()).isEqualTo("pay-run");
    assertThat(second.at("/items/0/overdueDays").asInt()).isZero();
  }

  private static JsonNode line(JsonNode rows, String column, String name) {
    return rows.valueStream()
        .filter(row -> row.at("/" + column).asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Answer ok(String path) {
    Answer answer = caller.get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }
}
