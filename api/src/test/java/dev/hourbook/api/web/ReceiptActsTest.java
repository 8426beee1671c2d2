package dev.hourbook.api.web;

import static dev.hourbook.api.web.InvoicedHours.ANNA;
import static dev.hourbook.api.web.InvoicedHours.BEN;
import static dev.hourbook.api.web.InvoicedHours.receipt;
import static dev.hourbook.api.web.InvoicedHours.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client pays: recorded, applied, taken back, refunded, and refused. */
class ReceiptActsTest {

  private static final String RECEIPTS = "/api/receipts";

  private final InvoicedHours hours = InvoicedHours.start();
  private final Caller caller = hours.caller();

  @AfterEach
  void stop() {
    hours.close();
  }

  @Test
  void receiptIsRecordedAppliedTakenBackAndRefunded() {
    Answer made =
        caller.post(ANNA, RECEIPTS, receipt("wire-1", "1000.00", "USD")).is(201);
    assertThat(made.location()).isEqualTo(RECEIPTS + "/wire-1");
    Answer applied = caller
        .post(ANNA, RECEIPTS + "/wire-1/application", "{'invoices':['INV-2026-0001']}")
        .is(200);
    Answer read = caller.getAfter(applied, RECEIPTS + "/wire-1").is(200);
    assertThat(read.text("/receipt/unapplied/amount")).isEqualTo("50.00");
    assertThat(read.text("/applied/0/invoice")).isEqualTo("INV-2026-0001");
    assertThat(read.text("/applied/0/amount/amount")).isEqualTo("950.00");
    assertThat(caller.get("/api/open-items").json().at("/items")).isEmpty();

    caller.post(ANNA, RECEIPTS + "/wire-1/refund", refund("50.00", BEN)).is(200);
    Answer back = caller
        .post(
            ANNA,
            RECEIPTS + "/wire-1/unapplication",
            "{'invoice':'INV-2026-0001','reason':'other client'}")
        .is(200);
    assertThat(caller.getAfter(back, "/api/open-items").text("/items/0/due/amount"))
        .isEqualTo("950.00");
    Answer left = caller.get(RECEIPTS + "?client=lab-X").is(200);
    assertThat(left.text("/items/0/unapplied/amount")).isEqualTo("950.00");
    assertThat(left.text("/items/0/refunded/amount")).isEqualTo("50.00");
  }

  @Test
  void receiptIsRefusedInOtherMoneyTwiceAndBeyondWhatIsThere() {
    caller
        .post(ANNA, RECEIPTS, receipt("wire-1", "10.00", "EUR"))
        .refuses(422, "receipt/other-currency");
    caller.post(ANNA, RECEIPTS, receipt("wire-1", "10.00", "USD")).is(201);
    caller.post(ANNA, RECEIPTS, receipt("wire-1", "10.00", "USD")).is(409);
    caller
        .post(ANNA, RECEIPTS + "/wire-1/application", "{'invoices':['INV-2026-0009']}")
        .refuses(404, "invoice/unknown");
    caller
        .post(
            ANNA, RECEIPTS + "/wire-1/unapplication", "{'invoice':'INV-2026-0001','reason':'none'}")
        .refuses(409, "receipt/not-applied");
    caller
        .post(ANNA, RECEIPTS + "/wire-1/refund", refund("10.01", BEN))
        .refuses(409, "receipt/too-little-left");
    caller
        .post(ANNA, RECEIPTS + "/wire-1/refund", refund("1.00", ANNA))
        .refuses(409, "receipt/same-person-twice");
    caller
        .post(ANNA, RECEIPTS + "/none/refund", refund("1.00", BEN))
        .refuses(404, "receipt/unknown");
  }
}
