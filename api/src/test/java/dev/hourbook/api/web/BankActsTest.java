package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bank over HTTP: accounts opened, lines taken, matched, taken back, set off, compared. */
class BankActsTest {

  private static final String ANNA = "user:anna";
  private static final String BEN = "user:ben";

  private static RunningServer running;
  private static Caller caller;

  @BeforeAll
  static void start() {
    running = RunningServer.start();
    caller = running.caller();
    caller
        .post(
            ANNA,
            "/api/bank-accounts",
            "{'account':'main','from':'2026-02-01','approvedBy':'user:ben',"
                + "'balance':{'amount':'0.00','currency':'USD'}}")
        .is(201);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static Answer says(String id, String amount, String reference) {
    return caller.post(
        ANNA,
        "/api/bank-lines",
        "{'account':'main','lines':[{'id':'" + id + "','valueDate':'2026-02-17','reference':'"
            + reference + "','counterparty':'Eve','amount':{'amount':'" + amount
            + "','currency':'USD'}}]}");
  }

  private static Answer charged(String key, String amount) {
    return caller
        .post(
            ANNA,
            "/api/vouchers",
            "{'voucher':'" + key + "','bookedOn':'2026-02-17','reason':'charges',"
                + "'approvedBy':'user:ben','lines':["
                + line("expenses:bank-charges", amount) + "," + line("assets:bank", "-" + amount)
                + "]}")
        .is(201);
  }

  private static String line(String account, String amount) {
    return "{'account':'" + account + "','amount':{'amount':'" + amount + "','currency':'USD'}}";
  }

  @Test
  void aLineIsMatchedOnceAndTakenBack() {
    charged("hand", "7.25");
    Answer said = says("hand", "-7.25", "whatever").is(200);
    caller.getAfter(said, "/api/bank-lines/main%2Fhand").is(200);
    String match = "/api/bank-lines/main%2Fhand/match";
    Answer matched = caller.post(ANNA, match, "{'documents':['voucher:hand']}").is(200);
    Answer read = caller.getAfter(matched, "/api/bank-lines/main%2Fhand").is(200);
    assertThat(read.text("/state")).isEqualTo("matched");
    assertThat(read.text("/movements")).isEqualTo("voucher:hand#1");
    assertThat(read.text("/counterparty")).isEqualTo("Eve");
    caller.post(ANNA, match, "{'documents':['voucher:hand']}").refuses(409, "bank/already-matched");
    Answer back = caller
        .post(BEN, "/api/bank-lines/main%2Fhand/unmatch", "{'reason':'another'}")
        .is(200);
    assertThat(caller.getAfter(back, "/api/bank-lines/main%2Fhand").text("/state"))
        .isEqualTo("open");
  }

  @Test
  void linesAreTakenOnceAndConflictsRefused() {
    says("once", "1.00", "a").is(200);
    says("once", "1.00", "a").is(200);
    says("once", "1.01", "a").refuses(409, "bank/other-content");
    says("none", "0.00", "a").refuses(422, "bank/nothing-moved");
  }

  @Test
  void rulesMatchWhatFitsAndWhatIsLeftIsABreak() {
    charged("auto", "3.33");
    says("auto", "-3.33", "auto").is(200);
    Answer alone = says("alone", "5.55", "who").is(200);
    Answer matched = caller.post(ANNA, "/api/bank-matches", "{}").is(200);
    assertThat(matched.text("/matched")).isEqualTo("1");
    Answer breaks =
        caller.getAfter(alone, "/api/bank-breaks?after=main/al&limit=1").is(200);
    assertThat(breaks.text("/items/0/id")).isEqualTo("main/alone");
    assertThat(breaks.text("/items/0/owner")).isEqualTo("role:receivables");
    assertThat(breaks.text("/items/0/amount/amount")).isEqualTo("5.55");
  }

  @Test
  void aVoucherAndItsReversalAreSetOffByTwo() {
    charged("undone", "9.00");
    Answer undone = caller
        .post(
            ANNA,
            "/api/vouchers/undone/reversal",
            "{'bookedOn':'2026-02-18','reason':'never','approvedBy':'user:ben'}")
        .is(200);
    caller.getAfter(undone, "/api/bank-breaks").is(200);
    String asked = "{'setOff':'undone','reason':'never charged','approvedBy':'user:ben',"
        + "'movements':['voucher:undone#1','voucher:undone#2']}";
    caller.post(BEN, "/api/bank-set-offs", asked).refuses(409, "bank/same-person-twice");
    Answer made = caller.post(ANNA, "/api/bank-set-offs", asked).is(201);
    assertThat(caller.getAfter(made, made.location()).text("/state")).isEqualTo("recorded");
    Answer back = caller
        .post(ANNA, made.location() + "/withdrawal", "{'reason':'it was'}")
        .is(200);
    assertThat(caller.getAfter(back, made.location()).text("/state")).isEqualTo("withdrawn");
  }

  @Test
  void theStatementComesFromTheBooksByWhatIsOnOneSideAlone() {
    Answer said = says("balance", "11.11", "x").is(200);
    Answer sum = caller.getAfter(said, "/api/bank-statement").is(200);
    assertThat(minor(sum, "statement"))
        .isEqualTo(minor(sum, "book")
            + minor(sum, "openingDifference")
            + minor(sum, "linesAlone")
            - minor(sum, "documentsAlone"));
    Answer account = caller.getAfter(said, "/api/bank-accounts/main").is(200);
    assertThat(account.text("/balance/amount")).isEqualTo(sum.text("/0/statement/amount"));
  }

  private static long minor(Answer sum, String name) {
    return Long.parseLong(sum.text("/0/" + name + "/amount").replace(".", ""));
  }
}
