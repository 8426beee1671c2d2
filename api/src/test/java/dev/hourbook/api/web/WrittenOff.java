package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;

/** Of a payout 20.00 is owed back; 5.00 of it are given up, over HTTP. */
record WrittenOff(Caller caller, String payout) {

  private static final String ANNA = "user:anna";
  private static final String BEN = "user:ben";

  void byTwo() {
    String ask = "{'amount':{'amount':'5.00','currency':'USD'},'reason':'moved away'}";
    caller
        .post(ANNA, payout + "/write-off", ask.replace("5.00", "20.01"))
        .refuses(409, "debt/too-little-owed");
    caller.post(ANNA, payout + "/write-off", ask).is(200);
    String lost = "{'lost':true,'reason':'agreed'}";
    caller.post(ANNA, payout + "/write-off/decision", lost).refuses(409, "debt/same-person-twice");
    Answer decided = caller.post(BEN, payout + "/write-off/decision", lost).is(200);
    Answer list = caller.getAfter(decided, "/api/debts?expert=E-X&open=true").is(200);
    assertThat(list.text("/items/0/borne/amount")).isEqualTo("20.00");
    assertThat(list.text("/items/0/writtenOff/amount")).isEqualTo("5.00");
    assertThat(list.text("/items/0/owed/amount")).isEqualTo("15.00");
    assertThat(caller.get("/experts/E-X").is(200).body()).contains("Owed back", "15.00");
    caller.post(BEN, payout + "/write-off/decision", lost).refuses(404, "debt/nothing-asked");
  }
}
