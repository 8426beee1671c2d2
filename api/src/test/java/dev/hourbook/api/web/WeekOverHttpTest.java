package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One contract lives one week over HTTP alone, to the cent. */
class WeekOverHttpTest {

  private static final String ANNA = "user:anna";
  private static final String BEN = "user:ben";

  private static RunningServer running;
  private static Caller caller;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
    caller = running.caller();
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void aWeekOfHoursBecomesAPayoutAndAnInvoiceToTheCent() {
    running.sign("w");
    String sheet = logAndApprove();
    String run = payBySecondPerson();
    invoice(sheet);
    assertThat(caller.get("/api/pay-runs/" + run).text("/stage")).isEqualTo("closed");
  }

  private static String logAndApprove() {
    for (int day = 9; day <= 10; day++) {
      created(caller.post(ANNA, "/api/hours", RunningServer.hours("w", day, 600)));
    }
    Answer last = created(caller.post(ANNA, "/api/hours", RunningServer.hours("w", 11, 600)));
    String sheet = last.location();
    assertThat(sheet).isEqualTo("/api/timesheets/C-w%3A2026-02-09%40iso");
    ok(caller.post(ANNA, sheet + "/submission", ""));
    Answer approved = ok(caller.post(BEN, sheet + "/approval", ""));
    JsonNode opened = ok(caller.getAfter(approved, sheet)).json();
    assertThat(opened.at("/timesheet/approved").asLong()).isEqualTo(1_800);
    assertThat(opened.at("/entries")).hasSize(3);
    assertThat(opened.at("/items")).hasSize(6);
    Answer draft = caller.get("/api/clients/lab-w/invoice-draft?before=2026-02-16");
    assertThat(draft.text("/amount/amount")).isEqualTo("47.50");
    return sheet;
  }

  private static String payBySecondPerson() {
    Answer planned = created(caller.post(ANNA, "/api/pay-runs", "{'week':'2026-02-09@iso'}"));
    assertThat(planned.text("/amounts/0/amount")).isEqualTo("30.00");
    String run = planned.location();
    String hash = "{'hash':'%s'}".formatted(planned.text("/hash"));
    Answer own = caller.post(ANNA, run + "/approval", hash);
    assertThat(own.status()).isEqualTo(409);
    assertThat(own.text("/code")).isEqualTo("pay-run/same-person-twice");
    ok(caller.post(BEN, run + "/approval", hash));
    Answer settled = ok(caller.post(ANNA, run + "/settlement", ""));
    assertThat(settled.json().at("/paid").asLong()).isEqualTo(1);
    Answer payouts = ok(caller.getAfter(settled, run + "/payouts"));
    assertThat(payouts.text("/items/0/state")).isEqualTo("paid");
    assertThat(payouts.text("/items/0/amount/amount")).isEqualTo("30.00");
    String payout = payouts.text("/items/0/payout");
    JsonNode opened = ok(caller.get("/api/payouts/" + payout)).json();
    assertThat(opened.at("/items")).hasSize(3);
    return run.substring("/api/pay-runs/".length());
  }

  private static void invoice(String sheet) {
    Answer made = ok(caller.post(ANNA, "/api/invoices", "{'week':'2026-02-09@iso'}"));
    assertThat(made.json().at("/invoices").asInt()).isEqualTo(1);
    JsonNode opened = ok(caller.getAfter(made, "/api/invoices/INV-2026-0001")).json();
    assertThat(opened.at("/invoice/amount/amount").asString()).isEqualTo("47.50");
    assertThat(opened.at("/invoice/due").asString()).isEqualTo("2026-03-17");
    assertThat(opened.at("/lines/0/formula").asString()).isEqualTo("0:30:00 x 95.00 = 47.50");
    JsonNode item = caller.get(sheet).json().at("/items/0");
    assertThat(item.at("/document").asString())
        .isEqualTo("invoice:lab-w/USD/2026-02-09..2026-02-16");
  }

  private static Answer created(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private static Answer ok(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }
}
