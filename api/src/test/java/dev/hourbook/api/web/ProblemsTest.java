package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every no is a problem of RFC 9457 with a code, and tells nothing of our inside. */
class ProblemsTest {

  private static final String ANNA = "user:anna";

  private static RunningServer running;
  private static Caller caller;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
    caller = running.caller();
    running.sign("p");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static Answer problem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
    assertThat(answer.text("/code")).isEqualTo(code);
    assertThat(answer.text("/type")).isEqualTo("urn:hourbook:problem:" + code);
    assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
    assertThat(answer.text("/detail")).isNotBlank();
    assertThat(answer.body()).doesNotContainIgnoringCase("insert into", "select ", "exception");
    return answer;
  }

  @Test
  void aValueThatCannotBeRightIs422WithTheValue() {
    Answer answer = caller.post(ANNA, "/api/hours", RunningServer.hours("p", 16, 60));
    problem(answer, 422, "timesheet/not-worked-yet");
    assertThat(answer.text("/entry")).isEqualTo("test:p-16");
  }

  @Test
  void whatIsNotThereIs404() {
    problem(
        caller.post(ANNA, "/api/hours", RunningServer.hours("none", 9, 60)),
        404,
        "contract/unknown");
    problem(
        caller.post(ANNA, "/api/contracts/C-none/cap", "{'weeklyCap':1}"), 404, "contract/unknown");
    problem(
        caller.post(
            ANNA, "/api/clients/none/billing-terms", "{'cadence':'WEEKLY','netDays':1,'zone':'Z'}"),
        404,
        "party/unknown-client");
    problem(caller.get("/api/invoices/INV-1"), 404, "invoice/unknown");
    problem(caller.get("/api/nonsense"), 404, "request/not-found");
    problem(
        caller.post(ANNA, "/api/payouts/none/cancellation", "{'reason':'r'}"),
        404,
        "payout/unknown");
  }

  @Test
  void aRuleOfTheBookIs409() {
    Answer rule = caller.post(ANNA, "/api/rate-cards/house%2FLaw%20p/rates", """
        {'rates':{'from':'2026-01-02T00:00 Z','bill':{'amount':'1','currency':'USD'},
         'pay':{'amount':'1','currency':'USD'}},'approvedBy':'user:ben'}""");
    problem(rule, 409, "contract/rate-in-the-past");
    assertThat(rule.text("/from")).isEqualTo("2026-01-02T00:00 Z");
    problem(
        caller.post(ANNA, "/api/pay-runs", "{'week':'2026-01-05@iso'}"),
        409,
        "pay-run/nothing-due");
  }

  @Test
  void whatIsThereAlreadyIs409() {
    Answer again = caller.post(ANNA, "/api/experts", "{'expert':'E-p','zone':'Z'}");
    problem(again, 409, "event-store/id-taken");
    caller.post(ANNA, "/api/hours", RunningServer.hours("p", 9, 60));
    Answer differs = caller.post(ANNA, "/api/hours", RunningServer.hours("p", 9, 61));
    problem(differs, 409, "timesheet/entry-differs");
    assertThat(differs.text("/entries/0")).isEqualTo("test:p-09");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {'expert':'E-x'}                                | zone   | missing field 'zone'
      {'expert':'E-x','zone':null}                    | zone   | zone: may not be null
      {'expert':'E-x','zone':'Mars/Olympus'}          | zone   | cannot be read: 'Mars/Olympus'
      {'expert':'','zone':'Z'}                        | expert | expert has a key
      {'expert':'E-x','zone':'Z','colour':'red'}      | colour | colour: unknown field 'colour'
      {'expert':{'a':1},'zone':'Z'}                   | expert | expert: has the wrong shape
      """)
  void aBodyThatIsNotAsDescribedIs400WithItsField(String body, String field, String says) {
    Answer answer = caller.post(ANNA, "/api/experts", body.replace('\'', '"'));
    problem(answer, 400, "request/unreadable");
    assertThat(answer.text("/detail")).contains(says);
    assertThat(answer.text("/field")).isEqualTo(field);
    assertThat(answer.json().at("/line").asInt()).isEqualTo(1);
    assertThat(answer.body()).doesNotContain("dev.hourbook");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {'expert':
      {'expert':'E-y','expert':'E-z','zone':'Z'}
      {'expert':'E-x','zone':'Z'} trailing
      nonsense
      """)
  void whatIsNotJsonIs400(String body) {
    Answer answer = caller.post(ANNA, "/api/experts", body);
    problem(answer, 400, "request/unreadable");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      assets:gold   | 1.00   | USD | 422 | request/value         | lines[0].account
      assets:bank   | 10.005 | USD | 422 | request/value         | lines[0].amount.amount
      assets:bank   | 1.00   | XAU | 400 | request/unreadable    | lines[0].amount
      """)
  void aValueThatOnlyTheBookCanRefuseNamesItsField(
      String account, String amount, String currency, int status, String code, String field) {
    String line = "{'account':'" + account + "','amount':{'amount':'" + amount + "','currency':'"
        + currency + "'}}";
    Answer answer = caller.post(
        ANNA,
        "/api/vouchers",
        "{'voucher':'v','bookedOn':'2026-02-15','reason':'r','approvedBy':'user:ben','lines':["
            + line + "]}");
    problem(answer, status, code);
    assertThat(answer.text("/field")).isEqualTo(field);
  }

  @Test
  void anAmountFinerThanItsCurrencyIs422() {
    Answer answer = caller.post(
        ANNA,
        "/api/receipts",
        "{'receipt':'fine','client':'lab-p','amount':{'amount':'10.005','currency':'USD'},"
            + "'receivedOn':'2026-02-15','reference':'w'}");
    problem(answer, 422, "request/value");
    assertThat(answer.text("/field")).isEqualTo("amount.amount");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/invoices?client=%00,client",
    "/api/clients?after=a%00,after",
    "/api/reports/revenue?by=%00,by"
  })
  void aTextThatNoDatabaseCanBeAskedForIs400(String path, String field) {
    Answer answer = caller.get(path);
    problem(answer, 400, "request/parameter");
    assertThat(answer.text("/field")).isEqualTo(field);
  }

  @Test
  void aDayThatNoDatabaseHasIsAProblemOfTheRequest() {
    problem(caller.get("/api/reports/invoices?to=%2B9999999-12-31"), 422, "request/value");
  }

  @Test
  void hoursThatNameASecondTwiceAreAProblemOfTheRequest() {
    String piece = "{'entry':'test:p-09','from':0,'to':60}";
    problem(
        caller.post(
            ANNA,
            "/api/timesheets/C-p:2026-02-09@iso/dispute",
            "{'hours':{'pieces':[" + piece + "," + piece + "]},'reason':'r',"
                + "'answerBy':'2026-03-01T00:00:00Z'}"),
        422,
        "request/value");
  }

  @Test
  void aFieldDeepInABodyIsNamedByItsPath() {
    Answer answer = caller.post(
        ANNA,
        "/api/hours",
        "{'entries':[{'entry':'t:1','contract':'C-p',"
            + "'work':{'kind':'dated','date':'2026-02-09'}}]}");
    problem(answer, 400, "request/unreadable");
    assertThat(answer.text("/field")).isEqualTo("entries[0].work.seconds");
    assertThat(answer.text("/detail")).contains("missing field 'seconds'");
  }

  @Test
  void wrongParametersMethodsAndMediaAreProblemsToo() {
    problem(caller.get("/api/clients?limit=0"), 400, "request/limit");
    problem(caller.get("/api/clients?limit=many"), 400, "request/parameter");
    problem(caller.get("/api/timesheets/not-a-sheet"), 400, "request/parameter");
    problem(caller.send(caller.to("/api/clients").DELETE()), 405, "request/method-not-allowed");
    HttpRequest.Builder plain = caller
        .to("/api/experts")
        .header("Idempotency-Key", "plain")
        .POST(BodyPublishers.ofString("{}"));
    problem(caller.send(plain), 415, "request/unsupported-media-type");
    Answer none = caller.send(caller.to("/api/reports/pay").setHeader("Accept", "image/png"));
    problem(none, 406, "request/not-acceptable");
    problem(caller.get("/api/reports/weather"), 404, "report/unknown-report");
    problem(caller.get("/api/reports/revenue?by=colour"), 400, "report/unknown-by");
    problem(caller.get("/api/reports/invoices?by=client"), 422, "report/cannot-group");
    problem(
        caller.send(caller.to("/api/clients").header("Hourbook-Min-Position", "99999999")),
        400,
        "request/position");
  }

  @Test
  void aBodyBeyondAMebibyteIs413() {
    String large = "{'expert':'" + "x".repeat(1 << 20) + "','zone':'Z'}";
    problem(caller.post(ANNA, "/api/experts", large), 413, "request/too-large");
  }

  @Test
  void nobodyOutsideActsInTheNameOfARule() {
    Answer answer =
        caller.post("system:auto-approval", "/api/experts", "{'expert':'E-s','zone':'Z'}");
    problem(answer, 400, "request/header");
  }
}
