package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that needs two people, over HTTP. */
class ApprovalActsTest {

  private static final String ANNA = "user:anna";
  private static final String BEN = "user:ben";
  private static final String CAT = "user:cat";
  private static final String RUN = "/api/pay-runs/2026-02-09%40iso";
  private static final String POLICIES = "/api/approval-policies";
  private static final String POLICY = "{'tiers':[{'from':{'amount':'60.00','currency':'USD'},"
      + "'approvers':2}],'from':'2026-02-15T23:00:00Z','reason':'law','approvedBy':'user:ben'}";

  private RunningServer running;
  private Caller caller;

  @BeforeEach
  void work() {
    running = RunningServer.start();
    caller = running.caller();
    running.sign("a");
    String sheet = caller
        .post(ANNA, "/api/hours", RunningServer.hours("a", 9, 3_600))
        .is(201)
        .location();
    caller.post(ANNA, sheet + "/submission", "").is(200);
    caller.post(BEN, sheet + "/approval", "").is(200);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private String plan() {
    return caller
        .post(ANNA, "/api/pay-runs", "{'week':'2026-02-09@iso'}")
        .is(201)
        .text("/hash");
  }

  private Answer approve(String who, String hash) {
    return caller.post(who, RUN + "/approval", "{'hash':'" + hash + "'}");
  }

  @Test
  void policyIsSetByTwoAndRead() {
    caller.post(BEN, POLICIES, POLICY).refuses(409, "approval-policy/same-person-twice");
    caller
        .post(ANNA, POLICIES, POLICY.replace("2026-02-15T23", "2026-02-15T22"))
        .refuses(409, "approval-policy/from-the-past");
    caller
        .post(ANNA, POLICIES, POLICY.replace("'approvers':2", "'approvers':99"))
        .refuses(422, "approval-policy/out-of-range");
    Answer set = caller.post(ANNA, POLICIES, POLICY).is(200);
    Answer read = caller.getAfter(set, POLICIES).is(200);
    assertThat(read.text("/items/0/tiers/0/from/amount")).isEqualTo("60.00");
    assertThat(read.number("/items/0/tiers/0/approvers")).isEqualTo(2);
    assertThat(read.text("/items/0/approvedBy")).isEqualTo(BEN);
  }

  @Test
  void approvalSaysHowManyAreMissing() {
    caller.post(ANNA, POLICIES, POLICY).is(200);
    String hash = plan();
    Answer first = approve(BEN, hash).is(200);
    assertThat(first.json().at("/approved").asBoolean()).isFalse();
    assertThat(first.text("/approval"))
        .isEqualTo("endorsed by 1 of 2; another person has to approve");
    Answer row = caller.getAfter(first, RUN).is(200);
    assertThat(row.text("/stage")).isEqualTo("planned");
    assertThat(row.text("/endorsedBy/0")).isEqualTo(BEN);
    assertThat(row.number("/approversNeeded")).isEqualTo(2);
    approve(BEN, hash).refuses(409, "pay-run/same-person-twice");
    Answer second = approve(CAT, hash).is(200);
    assertThat(second.json().at("/approved").asBoolean()).isTrue();
    Answer approved = caller.getAfter(second, RUN).is(200);
    assertThat(approved.text("/approvedBy")).isEqualTo(CAT);
    assertThat(approved.text("/endorsedBy/0")).isEqualTo(BEN);
  }

  @Test
  void approvalRepeatedWithItsKeyIsAnsweredAsBefore() {
    caller.post(ANNA, POLICIES, POLICY).is(200);
    String body = "{'hash':'" + plan() + "'}";
    Answer once = caller.post(BEN, RUN + "/approval", body, "once").is(200);
    Answer again = caller.post(BEN, RUN + "/approval", body, "once").is(200);
    assertThat(again.body()).isEqualTo(once.body());
    assertThat(running.events("pay-run:2026-02-09@iso")).isEqualTo(3);
  }

  @Test
  void previewSaysWhatLeavesAndWhoHasSaidYes() {
    caller.post(ANNA, POLICIES, POLICY).is(200);
    Answer endorsed = approve(BEN, plan()).is(200);
    Answer preview = caller.getAfter(endorsed, RUN + "/preview").is(200);
    assertThat(preview.number("/payouts")).isEqualTo(1);
    assertThat(preview.number("/seconds")).isEqualTo(3_600);
    assertThat(preview.number("/approvalsGiven")).isEqualTo(1);
    assertThat(preview.number("/approversNeeded")).isEqualTo(2);
    assertThat(preview.text("/leaving/0/rail")).isEqualTo("bank");
    assertThat(preview.text("/leaving/0/net/amount")).isEqualTo("60.00");
    assertThat(preview.json().at("/funds")).isEmpty();
    caller.get("/api/pay-runs/none/preview").refuses(404, "pay-run/unknown");
  }
}
