package dev.hourbook.api.web;

import static dev.hourbook.api.web.InvoicedHours.ANNA;
import static dev.hourbook.api.web.InvoicedHours.BEN;
import static dev.hourbook.api.web.InvoicedHours.SHEET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hours of an invoice are credited, and credit notes refused. */
class CreditNoteActsTest {

  private static final String NOTES = "/api/credit-notes";

  private static final String REMOVAL = "'removal':{'reason':'FRAUD','evidence':'case-7',"
      + "'noticedAt':'2026-02-15T00:00:00Z','appealUntil':'2026-03-01T00:00:00Z',"
      + "'approvedBy':'user:ben'}";

  private final InvoicedHours hours = InvoicedHours.start();
  private final Caller caller = hours.caller();

  @AfterEach
  void stop() {
    hours.close();
  }

  private static String note(String id, String disposition, String rest) {
    return "{'creditNote':'%s','invoice':'INV-2026-0001','lines':[{'line':1,".formatted(id)
        + "'hours':{'seconds':7200},'disposition':'" + disposition + "'}],'reason':'as agreed',"
        + "'approvedBy':'user:ben'" + rest + "}";
  }

  @Test
  void creditNoteTakesOffWhatIsDueUnderANumberOfItsOwn() {
    Answer made =
        caller.post(ANNA, NOTES, note("first", "remove", "," + REMOVAL)).is(201);
    assertThat(made.location()).isEqualTo(NOTES + "/first");
    Answer read = caller.getAfter(made, NOTES + "/first").is(200);
    assertThat(read.text("/creditNote/number")).isEqualTo("CN-2026-0001");
    assertThat(read.text("/creditNote/invoice")).isEqualTo("INV-2026-0001");
    assertThat(read.text("/creditNote/offDue/amount")).isEqualTo("190.00");
    assertThat(read.text("/creditNote/toBalance/amount")).isEqualTo("0.00");
    assertThat(read.number("/lines/0/seconds")).isEqualTo(7_200);
    assertThat(read.text("/lines/0/disposition")).isEqualTo("remove");
    assertThat(caller.get("/api/open-items").text("/items/0/due/amount")).isEqualTo("760.00");
    assertThat(caller.get(NOTES + "?format=csv").body())
        .startsWith("creditNote,number,invoice,client,issued,seconds,amount.amount");
  }

  @Test
  void creditNoteIsRefusedWithoutReasonSecondPersonOrHours() {
    caller
        .post(ANNA, NOTES, note("1", "remove", ""))
        .refuses(422, "credit-note/removal-without-reason");
    caller.post(BEN, NOTES, note("1", "release", "")).refuses(409, "invoice/same-person-twice");
    caller
        .post(ANNA, NOTES, note("1", "release", "").replace("7200", "36001"))
        .refuses(409, "correction/too-few-seconds");
    caller
        .post(ANNA, NOTES, note("1", "release", "").replace("'line':1", "'line':2"))
        .refuses(404, "invoice/unknown-line");
    caller
        .post(ANNA, NOTES, note("1", "release", "").replace("'seconds':7200", ""))
        .refuses(400, "request/unreadable");
    caller
        .post(
            ANNA,
            NOTES + "/difference",
            "{'creditNote':'1','invoice':'INV-2026-0001','reason':'rate','approvedBy':'user:ben'}")
        .refuses(422, "credit-note/nothing-to-credit");
    caller.get(NOTES + "/1").refuses(404, "credit-note/unknown");
    caller.post(ANNA, NOTES, note("1", "release", "")).is(201);
    caller.post(ANNA, NOTES, note("1", "release", "")).is(409);
  }

  @Test
  void cheaperRateIsCreditedAsADifference() {
    caller
        .post(
            ANNA,
            "/api/contracts/C-X/rates",
            "{'rates':{'from':'2026-02-09T00:00 Z','bill':{'amount':'90','currency':'USD'},"
                + "'pay':{'amount':'60','currency':'USD'}},'approvedBy':'user:ben',"
                + "'reason':'agreed in January'}")
        .is(200);
    caller.post(ANNA, SHEET + "/repricing", "{'reason':'at once'}").is(200);
    Answer made = caller
        .post(
            ANNA,
            NOTES + "/difference",
            "{'creditNote':'1','invoice':'INV-2026-0001','reason':'rate','approvedBy':'user:ben'}")
        .is(201);
    Answer read = caller.getAfter(made, NOTES + "/1").is(200);
    assertThat(read.text("/creditNote/amount/amount")).isEqualTo("50.00");
    assertThat(read.number("/creditNote/seconds")).isZero();
    assertThat(read.text("/lines/0/disposition")).isEqualTo("difference");
  }
}
