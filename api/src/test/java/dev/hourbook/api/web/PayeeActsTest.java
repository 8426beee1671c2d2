package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may be paid, over HTTP. */
class PayeeActsTest {

  private static final String ANNA = "user:anna";
  private static final String BEN = "user:ben";
  private static final String RUN = "/api/pay-runs/2026-02-09%40iso";
  private static final String PAYEE = "/api/payees/E-a";

  private RunningServer running;
  private Caller caller;

  @BeforeEach
  void work() {
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
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private static String account(String fingerprint, String second) {
    return "{'account':{'rail':'BANK','reference':'ba_1','fingerprint':'" + fingerprint
        + "','country':'US','currency':'USD'},'approvedBy':'" + second + "'}";
  }

  @Test
  void whoeverIsHeldIsAnExceptionOfTheRun() {
    Answer held = caller.post(ANNA, PAYEE + "/hold", "{'reason':'a letter'}").is(200);
    Answer read = caller.getAfter(held, PAYEE).is(200);
    assertThat(read.json().at("/payee/payable").asBoolean()).isFalse();
    assertThat(read.text("/payee/reasons/0/code")).isEqualTo("held");
    assertThat(read.text("/payee/due/0/amount")).isEqualTo("60.00");
    assertThat(read.text("/facts/0/detail")).isEqualTo("a letter");
    assertThat(caller.get("/api/payees?stopped=true").text("/items/0/payee")).isEqualTo("E-a");

    Answer planned =
        caller.post(ANNA, "/api/pay-runs", "{'week':'2026-02-09@iso'}").is(201);
    assertThat(planned.number("/payouts")).isEqualTo(1);
    Answer left = caller.getAfter(planned, RUN + "/exceptions").is(200);
    assertThat(left.json().at("/items")).hasSize(1);
    assertThat(left.text("/items/0/expert")).isEqualTo("E-a");
    assertThat(left.text("/items/0/amount/amount")).isEqualTo("60.00");
    assertThat(left.text("/items/0/mends")).isEqualTo("operations");
    assertThat(caller.get("/api/payees/nobody").is(404).text("/code"))
        .isEqualTo("party/unknown-expert");
  }

  @Test
  void twoPeopleLinkAnAccountAndAllowWhoSharesIt() {
    caller
        .post(ANNA, PAYEE + "/account", account("fp-1", ANNA))
        .refuses(409, "payee/same-person-twice");
    caller
        .post(ANNA, PAYEE + "/account", account("0123456789", BEN))
        .refuses(422, "payee/looks-like-an-account-number");
    caller.post(ANNA, PAYEE + "/account", account("fp-1", BEN)).is(200);
    Answer both =
        caller.post(ANNA, "/api/payees/E-b/account", account("fp-1", BEN)).is(200);
    assertThat(caller.getAfter(both, PAYEE).text("/payee/reasons/0/code"))
        .isEqualTo("account-shared");
    String sharing = "/api/payee-accounts/fp-1/sharing";
    String those = "{'experts':['E-a','E-b'],'reason':'married','approvedBy':'user:ben'}";
    caller.post(ANNA, sharing, those.replace(",'E-b'", "")).refuses(409, "payee/other-holders");
    Answer allowed = caller.post(ANNA, sharing, those).is(200);
    assertThat(caller.getAfter(allowed, PAYEE).json().at("/payee/payable").asBoolean())
        .isTrue();
  }

  @Test
  void taxIsWithheldAtTheRateThatTwoStated() {
    String rate = "{'percent':24.5,'statute':'us-backup','reason':'no W-9','approvedBy':'BY'}";
    String withholding = PAYEE + "/withholding";
    caller
        .post(ANNA, withholding, rate.replace("BY", ANNA))
        .refuses(409, "payee/same-person-twice");
    caller
        .post(ANNA, withholding, rate.replace("BY", BEN).replace("24.5", "100.01"))
        .refuses(422, "payee/withholding-out-of-range");
    Answer set = caller.post(ANNA, withholding, rate.replace("BY", BEN)).is(200);
    Answer read = caller.getAfter(set, PAYEE).is(200);
    assertThat(read.text("/facts/0/matter")).isEqualTo("withholding");
    assertThat(read.text("/facts/0/state")).isEqualTo("24.5 %");
    Answer planned =
        caller.post(ANNA, "/api/pay-runs", "{'week':'2026-02-09@iso'}").is(201);
    assertThat(planned.text("/amounts/0/amount")).isEqualTo("105.30");
    assertThat(planned.text("/withheld/0/amount")).isEqualTo("14.70");
    String payout = "/api/payouts/2026-02-09%40iso%3AE-a%3Amain%3AUSD%3Abank";
    Answer taxed = caller.getAfter(planned, payout).is(200);
    assertThat(taxed.text("/payout/withheld/amount/amount")).isEqualTo("14.70");
    assertThat(taxed.text("/payout/withheld/percent")).isEqualTo("24.5");
    assertThat(taxed.text("/payout/net/amount")).isEqualTo("45.30");
    Answer free = caller.get(payout.replace("E-a", "E-b")).is(200);
    assertThat(free.json().at("/payout/withheld").isNull()
            || free.json().at("/payout/withheld").isMissingNode())
        .isTrue();
  }

  @Test
  void policyIsSetByTwoAndRead() {
    String policy = "{'required':['TAX_FORM'],'coolingOffHours':24,'securityDays':5,"
        + "'firstPayoutDays':0,'minimums':[{'amount':'25.00','currency':'USD'}],"
        + "'from':'2027-01-01T00:00:00Z','reason':'law','approvedBy':'user:ben'}";
    caller.post(BEN, "/api/payee-policies", policy).refuses(409, "payee/same-person-twice");
    caller
        .post(ANNA, "/api/payee-policies", policy.replace("2027", "2020"))
        .refuses(409, "payee-policy/from-the-past");
    Answer set = caller.post(ANNA, "/api/payee-policies", policy).is(200);
    Answer read = caller.getAfter(set, "/api/payee-policies").is(200);
    assertThat(read.text("/items/0/required/0")).isEqualTo("TAX_FORM");
    assertThat(read.text("/items/0/minimums/0/amount")).isEqualTo("25.00");
    assertThat(read.text("/items/0/approvedBy")).isEqualTo(BEN);
  }
}
