package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pay run of two payouts over HTTP: paid one by one, or one of them cancelled. */
class PayoutActsTest {

  private static final String ANNA = "user:anna";
  private static final String BEN = "user:ben";
  private static final String CARLA = "user:carla";
  private static final String RUN = "/api/pay-runs/2026-02-09%40iso";
  private static final String FIRST = "2026-02-09@iso:E-a:main:USD:bank";
  private static final String SECOND = "2026-02-09@iso:E-b:main:USD:bank";
  private static final String PAID = "{'paidOn':'2026-02-17','reference':'wire-1'}";

  private RunningServer running;
  private Caller caller;
  private Answer planned;

  @BeforeEach
  void plan() {
    running = RunningServer.start();
    caller = running.caller();
    for (String name : new String[] {"a", "b"}) {
      running.sign(name);
      String sheet = caller
          .post(ANNA, "/api/hours", RunningServer.hours(name, 9, 3_600))
          .is(201)
          .location();
      caller.post(ANNA, sheet + "/submission", "").is(200);
      caller.post(BEN, sheet + "/approval", "").is(200);
    }
    planned = caller.post(ANNA, "/api/pay-runs", "{'week':'2026-02-09@iso'}").is(201);
    assertThat(planned.number("/payouts")).isEqualTo(2);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void aPayoutIsRecordedAsPaidOnceWithTheBanksWord() {
    String payment = payout(FIRST) + "/payment";
    caller.post(ANNA, payment, PAID).refuses(409, "pay-run/wrong-stage");
    approve(BEN, planned).is(200);
    Answer paid = caller.post(ANNA, payment, PAID).is(200);
    assertThat(paid.text("/href")).isEqualTo(payout(FIRST));
    Answer read = caller.getAfter(paid, payout(FIRST)).is(200);
    assertThat(read.text("/payout/state")).isEqualTo("paid");
    assertThat(read.text("/payout/paidOn")).isEqualTo("2026-02-17");
    assertThat(read.text("/payout/reference")).isEqualTo("wire-1");

    caller.post(ANNA, payment, PAID).is(200);
    assertThat(running.events("payout:" + FIRST)).isEqualTo(2);
    caller
        .post(ANNA, payment, PAID.replace("wire-1", "wire-2"))
        .refuses(409, "payout/already-settled");

    Answer settled = caller.post(ANNA, RUN + "/settlement", "").is(200);
    assertThat(settled.number("/paid")).isEqualTo(1);
    assertThat(caller.getAfter(settled, RUN).text("/stage")).isEqualTo("closed");
  }

  @Test
  void aCancelledPayoutLeavesTheRunAndItsEarningsAreDueAgain() {
    String cancellation = payout(SECOND) + "/cancellation";
    Answer left = caller.post(CARLA, cancellation, "{'reason':'bank details'}").is(200);
    assertThat(left.number("/payouts")).isEqualTo(1);
    assertThat(left.text("/amounts/0/amount")).isEqualTo("60.00");
    assertThat(caller.get(payout(SECOND)).text("/payout/state")).isEqualTo("cancelled");
    assertThat(running.events("payout:" + SECOND)).isEqualTo(2);

    approve(BEN, planned).refuses(409, "pay-run/changed-since-shown");
    approve(CARLA, left).refuses(409, "pay-run/same-person-twice");
    approve(BEN, left).is(200);
    caller.post(ANNA, payout(SECOND) + "/payment", PAID).refuses(409, "payout/already-settled");
    caller
        .post(CARLA, payout(FIRST) + "/cancellation", "{'reason':'too late'}")
        .refuses(409, "pay-run/wrong-stage");
    assertThat(caller.post(ANNA, RUN + "/settlement", "").is(200).number("/paid"))
        .isEqualTo(1);

    Answer next =
        caller.post(ANNA, "/api/pay-runs", "{'week':'2026-02-09@iso'}").is(201);
    assertThat(next.text("/id")).isEqualTo("2026-02-09@iso/2");
    assertThat(next.number("/payouts")).isEqualTo(1);
    assertThat(next.text("/amounts/0/amount")).isEqualTo("60.00");
  }

  @Test
  void aRunWhoseCancellationBrokeOffIsApprovedOnlyWhenItIsPlannedAgain() {
    running
        .company()
        .send(new CancelPayout(
            new PayoutId(SECOND), "bank details", RunningServer.SUNDAY, new Actor(CARLA)));
    approve(BEN, planned).refuses(409, "pay-run/changed-since-shown");
    Answer again =
        caller.post(ANNA, "/api/pay-runs", "{'week':'2026-02-09@iso'}").is(201);
    assertThat(again.number("/payouts")).isEqualTo(1);
    approve(BEN, again).is(200);
  }

  private Answer approve(String actor, Answer shown) {
    return caller.post(actor, RUN + "/approval", "{'hash':'%s'}".formatted(shown.text("/hash")));
  }

  private static String payout(String id) {
    return "/api/payouts/" + id.replace("@", "%40").replace(":", "%3A");
  }
}
