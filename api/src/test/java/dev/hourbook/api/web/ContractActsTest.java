package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.web.Caller.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What is agreed about a contract after it was signed, over HTTP, and what hours are worth then.
 */
class ContractActsTest {

  private static final String ANNA = "user:anna";
  private static final String BEN = "user:ben";
  private static final String CONTRACT = "/api/contracts/C-k";

  private static final String OWN = """
      {'rates':{'from':'2026-02-17T00:00 Z','bill':{'amount':'120.00','currency':'USD'},
       'pay':{'amount':'80.00','currency':'USD'}},'approvedBy':'user:WHO'}""";

  private RunningServer running;
  private Caller caller;

  @BeforeEach
  void start() {
    running = RunningServer.start();
    caller = running.caller();
    running.sign("k");
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void ratesOfItsOwnHoldFromTheirDayOn() {
    Answer agreed =
        caller.post(ANNA, CONTRACT + "/rates", OWN.replace("WHO", "ben")).is(200);
    Answer read = caller.getAfter(agreed, CONTRACT).is(200);
    assertThat(read.text("/ownRates/0/from")).isEqualTo("2026-02-17T00:00 Z");
    assertThat(read.text("/ownRates/0/bill/amount")).isEqualTo("120.00");
    running.company().clock().advanceTo(Instant.parse("2026-02-18T00:00:00Z"));
    assertThat(worth(approve(16, 17)))
        .containsExactly(
            "bill 2026-02-16 95.00",
            "bill 2026-02-17 120.00",
            "pay 2026-02-16 60.00",
            "pay 2026-02-17 80.00");
  }

  @Test
  void ratesAreApprovedByASecondPerson() {
    caller
        .post(ANNA, CONTRACT + "/rates", OWN.replace("WHO", "anna"))
        .refuses(409, "contract/same-person-twice");
    caller
        .post(ANNA, "/api/rate-cards/house%2FLaw%20k/rates", OWN.replace("WHO", "anna"))
        .refuses(409, "contract/same-person-twice");
    assertThat(running.events("contract:C-k")).isEqualTo(1);
    assertThat(running.events("rate-card:house/Law k")).isEqualTo(1);
  }

  @Test
  void aRateAnnouncedOnTheCardHoldsFromItsDayOn() {
    String card = "/api/rate-cards/house%2FLaw%20k";
    Answer announced =
        caller.post(ANNA, card + "/rates", OWN.replace("WHO", "ben")).is(200);
    assertThat(caller.getAfter(announced, card).text("/rates/1/pay/amount")).isEqualTo("80.00");
    running.company().clock().advanceTo(Instant.parse("2026-02-18T00:00:00Z"));
    assertThat(worth(approve(16, 17))).contains("bill 2026-02-16 95.00", "bill 2026-02-17 120.00");
  }

  @Test
  void aLoweredCapHoldsFromTheNextWeekAndARaisedOneAtOnce() {
    Answer capped = caller.post(ANNA, CONTRACT + "/cap", "{'weeklyCap':5400}").is(200);
    assertThat(caller.getAfter(capped, CONTRACT).number("/contract/weeklyCap")).isEqualTo(5_400);
    assertThat(approve(9, 10).number("/timesheet/overCap")).isZero();
    running.company().clock().advanceTo(Instant.parse("2026-02-18T00:00:00Z"));
    Answer over = approve(16, 17);
    assertThat(over.number("/timesheet/approved")).isEqualTo(5_400);
    assertThat(over.number("/timesheet/overCap")).isEqualTo(1_800);

    Answer lifted = caller.post(ANNA, CONTRACT + "/cap", "{'weeklyCap':null}").is(200);
    assertThat(
            caller.getAfter(lifted, CONTRACT).json().at("/contract/weeklyCap").isNumber())
        .isFalse();
    String sheet = "/api/timesheets/C-k%3A2026-02-16%40iso";
    TestCompany.until(
        "what was over the cap is valued",
        () -> caller.get(sheet).number("/timesheet/overCap") == 0);
    assertThat(caller.get(sheet).number("/timesheet/approved")).isEqualTo(7_200);
    assertThat(worth(caller.get(sheet))).contains("bill 2026-02-17 47.50", "pay 2026-02-17 30.00");
  }

  @Test
  void hoursInAPauseHaveNoPrice() {
    act("pause", "2026-02-10T00:00 Z", "paused");
    act("resumption", "2026-02-12T00:00 Z", "active");
    Answer read = approve(9, 10, 11, 12);
    assertThat(read.number("/timesheet/unpriced")).isEqualTo(7_200);
    assertThat(worth(read))
        .containsExactly(
            "bill 2026-02-09 95.00",
            "bill 2026-02-12 95.00",
            "pay 2026-02-09 60.00",
            "pay 2026-02-12 60.00");
    String leftover = "/api/timesheets/C-k%3A2026-02-09%40iso/leftover";
    String decision = "{'hours':{'seconds':3600},'decision':'WHAT','reason':'a pause',"
        + "'approvedBy':'user:carla'}";
    caller.post(ANNA, leftover, decision.replace("WHAT", "PRICED")).is(400);
    caller
        .post(ANNA, leftover, decision.replace("WHAT", "PAY"))
        .refuses(409, "correction/no-price");
    Answer rejected =
        caller.post(ANNA, leftover, decision.replace("WHAT", "REJECT")).is(200);
    assertThat(caller
            .getAfter(rejected, "/api/timesheets/C-k%3A2026-02-09%40iso")
            .number("/timesheet/unpriced"))
        .isEqualTo(3_600);
  }

  @Test
  void hoursAfterTheEndHaveNoPriceAndNothingIsAgreedAnyMore() {
    act("end", "2026-02-11T00:00 Z", "ended");
    Answer read = approve(10, 11);
    assertThat(read.number("/timesheet/unpriced")).isEqualTo(3_600);
    assertThat(worth(read)).containsExactly("bill 2026-02-10 95.00", "pay 2026-02-10 60.00");
    for (String path : List.of("/pause", "/resumption", "/end")) {
      caller
          .post(ANNA, CONTRACT + path, "{'from':'2026-02-12T00:00 Z'}")
          .refuses(409, "contract/already-ended");
    }
    caller
        .post(ANNA, CONTRACT + "/rates", OWN.replace("WHO", "ben"))
        .refuses(409, "contract/already-ended");
  }

  private void act(String path, String from, String status) {
    Answer done =
        caller.post(ANNA, CONTRACT + "/" + path, "{'from':'" + from + "'}").is(200);
    assertThat(done.text("/href")).isEqualTo(CONTRACT);
    assertThat(caller.getAfter(done, CONTRACT).text("/contract/status")).isEqualTo(status);
  }

  /** An hour on each of these days of one week of February, approved. */
  private Answer approve(int... days) {
    String sheet = "";
    for (int day : days) {
      sheet = caller
          .post(ANNA, "/api/hours", RunningServer.hours("k", day, 3_600))
          .is(201)
          .location();
    }
    caller.post(ANNA, sheet + "/submission", "").is(200);
    return caller
        .getAfter(caller.post(BEN, sheet + "/approval", "").is(200), sheet)
        .is(200);
  }

  private static List<String> worth(Answer sheet) {
    List<String> said = new ArrayList<>();
    for (JsonNode item : sheet.json().at("/items")) {
      said.add(item.at("/side").asString() + " " + item.at("/day").asString() + " "
          + item.at("/amount/amount").asString());
    }
    return said;
  }
}
