package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Vouchers over HTTP: booked and reversed, or held, posted in part and never twice. */
class VoucherActsTest {

  private static final String ANNA = "user:anna";

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

  private static String voucher(String key, String amount, String more) {
    return "{'voucher':'" + key + "','bookedOn':'2026-02-17','reason':'rent'," + more
        + "'approvedBy':'user:ben','lines':" + lines("expenses:operating:rent", amount) + "}";
  }

  private static String lines(String account, String amount) {
    return "[" + line(account, amount) + "," + line("assets:bank", "-" + amount) + "]";
  }

  private static String line(String account, String amount) {
    return "{'account':'" + account + "','amount':{'amount':'" + amount + "','currency':'USD'}}";
  }

  @Test
  void aVoucherIsBookedReadAndReversedOnce() {
    Answer made =
        caller.post(ANNA, "/api/vouchers", voucher("rent", "4000.00", "")).is(201);
    Answer read = caller.getAfter(made, made.location()).is(200);
    assertThat(read.text("/voucher/state")).isEqualTo("posted");
    assertThat(read.text("/lines/1/account")).isEqualTo("assets:bank");
    assertThat(read.text("/lines/1/amount/amount")).isEqualTo("-4000.00");
    String reversal = made.location() + "/reversal";
    String why = "{'bookedOn':'2026-02-18','reason':'twice','approvedBy':'user:ben'}";
    Answer back = caller.post(ANNA, reversal, why).is(200);
    assertThat(caller.getAfter(back, made.location()).text("/voucher/state")).isEqualTo("reversed");
    caller.post(ANNA, reversal, why).refuses(409, "voucher/wrong-state");
  }

  @Test
  void aPendingVoucherIsPostedInPartAndNeverWithMore() {
    Answer held = caller
        .post(ANNA, "/api/vouchers", voucher("fair", "100.00", "'until':'2099-12-31',"))
        .is(201);
    String posting = held.location() + "/posting";
    caller.post(ANNA, posting, posting("100.01")).refuses(409, "voucher/more-than-held");
    Answer posted = caller.post(ANNA, posting, posting("90.00")).is(200);
    Answer read = caller.getAfter(posted, held.location()).is(200);
    assertThat(read.text("/voucher/state")).isEqualTo("posted");
    assertThat(read.text("/lines/0/amount/amount")).isEqualTo("90.00");
    caller
        .post(ANNA, held.location() + "/release", "{'reason':'no'}")
        .refuses(409, "voucher/wrong-state");
  }

  private static String posting(String amount) {
    return "{'bookedOn':'2026-02-18','approvedBy':'user:ben','lines':"
        + lines("expenses:operating:rent", amount) + "}";
  }

  @Test
  void oneWhoAsksForItAllIsRefusedAndSoIsAnAccountOfDocuments() {
    caller
        .post("user:ben", "/api/vouchers", voucher("mine", "1.00", ""))
        .refuses(409, "voucher/same-person-twice");
    String receivable =
        voucher("wrong", "1.00", "").replace("expenses:operating:rent", "assets:receivable");
    caller.post(ANNA, "/api/vouchers", receivable).refuses(422, "voucher/not-by-hand");
    caller.post(ANNA, "/api/vouchers/none/release", "{'reason':'no'}").is(404);
  }

  @Test
  void theListHasEachVoucherOnceAndPageByPage() {
    caller.post(ANNA, "/api/vouchers", voucher("list/a", "1.00", "")).is(201);
    Answer last =
        caller.post(ANNA, "/api/vouchers", voucher("list/b", "1.00", "")).is(201);
    Answer page = caller.getAfter(last, "/api/vouchers?limit=1&after=list/").is(200);
    assertThat(page.text("/items/0/id")).isEqualTo("list/a");
    assertThat(page.text("/next")).contains("after=list");
    assertThat(caller.getAfter(last, last.location()).text("/voucher/id")).isEqualTo("list/b");
  }
}
