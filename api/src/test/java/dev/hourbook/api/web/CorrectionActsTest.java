package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ten approved hours: removed, disputed, ruled upon, repointed, clawed back, and refused. */
class CorrectionActsTest {

  private static final String ANNA = "user:anna";
  private static final String BEN = "user:ben";
  private static final String CARLA = "user:carla";
  private static final String EVE = "user:eve";
  private static final String SHEET = "/api/timesheets/C-X%3A2026-02-09%40iso";
  private static final String PAYOUT = "/api/payouts/2026-02-09%40iso%3AE-X%3Amain%3AUSD%3Abank";

  private static final String REMOVAL = "{'hours':{'seconds':3600},'sides':['bill','pay'],"
      + "'removal':{'reason':'SPAM','evidence':'case-7','noticedAt':'2026-02-15T00:00:00Z',"
      + "'appealUntil':'2026-03-01T00:00:00Z','approvedBy':'user:ben'}}";
  private static final String DISPUTE =
      "{'hours':{'seconds':3600},'reason':'not delivered','answerBy':'2026-02-20T00:00:00Z'}";

  private final RunningServer running = RunningServer.start();
  private final Caller caller = running.caller();

  @BeforeEach
  void tenHoursAreApproved() {
    running.sign("X");
    caller.post(ANNA, "/api/hours", RunningServer.hours("X", 9, 36_000)).is(201);
    caller.post(ANNA, SHEET + "/submission", "").is(200);
    caller.post(BEN, SHEET + "/approval", "").is(200);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void hoursAreRemovedWithReasonEvidenceAndNotice() {
    caller.post(BEN, SHEET + "/removal", REMOVAL).refuses(409, "correction/same-person-twice");
    caller
        .post(ANNA, SHEET + "/removal", REMOVAL.replace("02-15T", "02-16T"))
        .refuses(409, "correction/no-notice-yet");
    caller
        .post(ANNA, SHEET + "/removal", REMOVAL.replace("case-7", " "))
        .refuses(400, "request/unreadable");
    caller
        .post(ANNA, SHEET + "/removal", REMOVAL.replace("'user:ben'", "'system:score'"))
        .refuses(422, "value/out-of-bounds");
    caller
        .post(ANNA, SHEET + "/removal", REMOVAL.replace("'bill','pay'", ""))
        .refuses(422, "correction/no-side");
    caller
        .post(ANNA, SHEET + "/removal", REMOVAL.replace("{'seconds':3600}", "{}"))
        .refuses(400, "request/unreadable");
    Answer done = caller.post(ANNA, SHEET + "/removal", REMOVAL).is(200);
    assertThat(caller
            .getAfter(done, "/api/clients/lab-X/invoice-draft?before=2026-03-01")
            .number("/seconds"))
        .isEqualTo(32_400);
    assertThat(ofItems("/seconds")).isEqualTo(2 * 36_000);
    assertThat(ofItems("/liveSeconds")).isEqualTo(2 * 32_400);
    assertThat(caller.get(SHEET).text("/items/0/liveAmount/currency")).isEqualTo("USD");
  }

  private long ofItems(String seconds) {
    long sum = 0;
    for (JsonNode item : caller.get(SHEET).json().at("/items")) {
      sum += item.at(seconds).asLong();
    }
    return sum;
  }

  @Test
  void removalIsAppealedAndAnOutsiderDecides() {
    caller.post(ANNA, SHEET + "/removal", REMOVAL).is(200);
    String appeal = "{'removal':1,'reason':'I was on the call'}";
    caller
        .post(EVE, SHEET + "/appeal", appeal.replace("1", "2"))
        .refuses(404, "appeal/unknown-removal");
    caller.post(EVE, SHEET + "/appeal", appeal).is(200);
    caller.post(EVE, SHEET + "/appeal", appeal).refuses(409, "appeal/appealed-already");
    String upheld = "{'removal':1,'verdict':'upheld','reason':'true'}";
    caller.post(BEN, SHEET + "/appeal-decision", upheld).refuses(409, "appeal/not-an-outsider");
    Answer done = caller.post(CARLA, SHEET + "/appeal-decision", upheld).is(200);
    assertThat(caller
            .getAfter(done, "/api/clients/lab-X/invoice-draft?before=2026-03-01")
            .number("/seconds"))
        .isEqualTo(36_000);
    caller.post(CARLA, SHEET + "/appeal-decision", upheld).refuses(404, "appeal/nothing-appealed");
  }

  @Test
  void hoursAreDisputedAndAnotherPersonRules() {
    Answer opened = caller.post(ANNA, SHEET + "/dispute", DISPUTE).is(200);
    Answer list =
        caller.getAfter(opened, "/api/disputes?client=lab-X&state=open").is(200);
    assertThat(list.number("/items/0/seconds")).isEqualTo(3_600);
    assertThat(list.text("/items/0/billed/amount")).isEqualTo("95.00");
    assertThat(list.text("/items/0/held/amount")).isEqualTo("60.00");
    assertThat(caller.get("/experts/E-X").is(200).body())
        .contains("Held until a ruling", "not delivered", "60.00");
    caller
        .post(ANNA, SHEET + "/dispute", DISPUTE.replace("3600", "36001"))
        .refuses(409, "correction/too-few-seconds");
    String ruling = "{'dispute':1,'ruling':'for_client','reason':'true'}";
    caller.post(ANNA, SHEET + "/ruling", ruling).refuses(409, "correction/own-dispute");
    caller
        .post(BEN, SHEET + "/ruling", ruling.replace("1", "2"))
        .refuses(404, "correction/unknown-dispute");
    Answer ruled = caller.post(BEN, SHEET + "/ruling", ruling).is(200);
    Answer closed = caller.getAfter(ruled, "/api/disputes").is(200);
    assertThat(closed.text("/items/0/state")).isEqualTo("for-client");
    assertThat(closed.text("/items/0/ruledBy")).isEqualTo(BEN);
  }

  @Test
  void hoursMoveToTheContractTheyBelongTo() {
    running.sign("Y");
    String target = "{'to':'%s:2026-02-09@iso','hours':{'all':true},'reason':'wrong project',"
        + "'approvedBy':'%s'}";
    caller
        .post(ANNA, SHEET + "/repointing", target.formatted("C-Y", ANNA))
        .refuses(409, "correction/same-person-twice");
    caller
        .post(ANNA, SHEET + "/repointing", target.formatted("C-Z", BEN))
        .refuses(404, "contract/unknown");
    Answer done =
        caller.post(ANNA, SHEET + "/repointing", target.formatted("C-Y", BEN)).is(200);
    assertThat(caller
            .getAfter(done, "/api/clients/lab-Y/invoice-draft?before=2026-03-01")
            .number("/seconds"))
        .isEqualTo(36_000);
  }

  @Test
  void repricingWhatIsPricedRightChangesNothing() {
    long before = running.events("timesheet:C-X:2026-02-09@iso");
    caller.post(ANNA, SHEET + "/repricing", "{'reason':'to be sure'}").is(200);
    assertThat(running.events("timesheet:C-X:2026-02-09@iso")).isEqualTo(before);
    caller
        .post(ANNA, "/api/timesheets/C-X%3A2026-02-02%40iso/repricing", "{'reason':'none'}")
        .refuses(404, "timesheet/unknown");
  }

  @Test
  void clawbackIsProposedForAPayoutDecidedOnceItIsPaidAndOnlyOnce() {
    Answer run = caller.post(ANNA, "/api/pay-runs", "{'week':'2026-02-09@iso'}").is(201);
    caller
        .post(
            BEN,
            "/api/pay-runs/2026-02-09%40iso/approval",
            "{'hash':'%s'}".formatted(run.text("/hash")))
        .is(200);
    String item = caller.get(PAYOUT).text("/items/0/item");
    String proposal = ("{'items':[{'item':'%s','seconds':3600}],'cause':'not_worked',"
            + "'reason':'case-7','document':'credit-note:1'}")
        .formatted(item);
    caller
        .post(ANNA, PAYOUT + "/clawbacks", proposal.replace("3600", "36001"))
        .refuses(409, "clawback/too-few-seconds");
    caller.post(ANNA, PAYOUT + "/clawbacks", proposal).is(200);
    String split = "{'option':'split','borneSeconds':1200,'reason':'as heard'}";
    caller.post(BEN, PAYOUT + "/clawbacks/1/decision", split).refuses(409, "clawback/not-paid");
    caller.post(ANNA, "/api/pay-runs/2026-02-09%40iso/settlement", "").is(200);
    caller
        .post(ANNA, PAYOUT + "/clawbacks/1/decision", split)
        .refuses(409, "clawback/same-person-twice");
    caller
        .post(BEN, PAYOUT + "/clawbacks/1/decision", split.replace("1200", "3600"))
        .refuses(422, "clawback/seconds-do-not-fit");
    Answer decided = caller.post(BEN, PAYOUT + "/clawbacks/1/decision", split).is(200);
    Answer list = caller.getAfter(decided, "/api/clawbacks?expert=E-X").is(200);
    assertThat(list.text("/items/0/state")).isEqualTo("split");
    assertThat(list.number("/items/0/borneSeconds")).isEqualTo(1_200);
    assertThat(list.text("/items/0/borne/amount")).isEqualTo("20.00");
    assertThat(caller.get("/experts/E-X").is(200).body())
        .contains("Clawbacks", "case-7", "split", "20.00");
    caller
        .post(BEN, PAYOUT + "/clawbacks/1/decision", split)
        .refuses(404, "clawback/nothing-proposed");
    new WrittenOff(caller, PAYOUT).byTwo();
  }
}
