package dev.hourbook.api.web;

import static dev.hourbook.api.web.InvoicedHours.ANNA;
import static dev.hourbook.api.web.InvoicedHours.BEN;
import static dev.hourbook.api.web.InvoicedHours.receipt;
import static dev.hourbook.api.web.InvoicedHours.refund;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.Caller.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An invoice is voided while nothing happened to it; of a paid one the client gets credit. */
class SettledInvoiceTest {

  private static final String INVOICE = "/api/invoices/INV-2026-0001";
  private static final String NOTES = "/api/credit-notes";
  private static final String RECEIPTS = "/api/receipts";

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
  void invoiceIsVoidedBySecondPersonAndBilledAgain() {
    String because = "{'reason':'address','approvedBy':'%s'}";
    caller
        .post(ANNA, INVOICE + "/voiding", because.formatted(ANNA))
        .refuses(409, "invoice/same-person-twice");
    caller
        .post(ANNA, "/api/invoices/INV-2026-0009/voiding", because.formatted(BEN))
        .refuses(404, "invoice/unknown");
    Answer done =
        caller.post(ANNA, INVOICE + "/voiding", because.formatted(BEN)).is(200);
    assertThat(caller.getAfter(done, "/api/open-items").json().at("/items")).isEmpty();
    Answer invoice = caller.get(INVOICE);
    assertThat(invoice.text("/invoice/state")).isEqualTo("void");
    assertThat(invoice.text("/invoice/dueAmount/amount")).isEqualTo("0.00");
    assertThat(invoice.text("/invoice/amount/amount")).isEqualTo("950.00");
    assertThat(caller.get("/invoices/INV-2026-0001").body()).contains("class=\"tag\">void<");
    caller
        .post(ANNA, INVOICE + "/voiding", because.formatted(BEN))
        .refuses(409, "invoice/already-void");
    hours.invoice();
    Answer open = caller.get("/api/open-items?client=lab-X").is(200);
    assertThat(open.text("/items/0/number")).isEqualTo("INV-2026-0002");
    assertThat(open.text("/items/0/due/amount")).isEqualTo("950.00");
    assertThat(caller.get("/api/invoices?format=csv").body())
        .contains("amount.currency,state,dueAmount.amount,dueAmount.currency")
        .contains("950.00,USD,void,0.00,USD", "950.00,USD,open,950.00,USD");
  }

  @Test
  void balanceOfAPaidInvoiceIsOffsetAndRefunded() {
    caller.post(ANNA, RECEIPTS, receipt("wire-1", "950.00", "USD")).is(201);
    caller
        .post(ANNA, RECEIPTS + "/wire-1/application", "{'invoices':['INV-2026-0001']}")
        .is(200);
    Answer made = caller.post(ANNA, NOTES, note("paid", "release", "")).is(201);
    assertThat(caller.getAfter(made, NOTES + "/paid").text("/creditNote/balanceLeft/amount"))
        .isEqualTo("190.00");
    caller
        .post(ANNA, NOTES + "/paid/refund", refund("190.01", BEN))
        .refuses(409, "credit-note/too-little-left");
    caller.post(ANNA, NOTES + "/paid/refund", refund("40.00", BEN)).is(200);
    assertThat(caller.get("/invoices/INV-2026-0001").is(200).body())
        .contains("Still due", "receipt applied", "wire-1", "credit note issued", "CN-2026-0001");
    hours.invoice();
    Answer offset =
        caller.post(ANNA, NOTES + "/paid/offset", "{'invoice':'INV-2026-0002'}").is(200);
    assertThat(caller.getAfter(offset, NOTES + "/paid").text("/creditNote/balanceLeft/amount"))
        .isEqualTo("0.00");
    assertThat(caller.get("/api/open-items").text("/items/0/due/amount")).isEqualTo("40.00");
    caller
        .post(ANNA, NOTES + "/paid/offset", "{'invoice':'INV-2026-0002'}")
        .refuses(409, "credit-note/too-little-left");
  }
}
