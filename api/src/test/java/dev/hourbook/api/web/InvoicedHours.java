package dev.hourbook.api.web;

import dev.hourbook.api.web.Caller.Answer;

/** A server over a book in which lab-X was invoiced ten hours at 95.00, INV-2026-0001. */
record InvoicedHours(RunningServer running) implements AutoCloseable {

  static final String ANNA = "user:anna";
  static final String BEN = "user:ben";
  static final String SHEET = "/api/timesheets/C-X%3A2026-02-09%40iso";

  static InvoicedHours start() {
    InvoicedHours hours = new InvoicedHours(RunningServer.start());
    Caller caller = hours.caller();
    hours.running().sign("X");
    caller.post(ANNA, "/api/hours", RunningServer.hours("X", 9, 36_000)).is(201);
    caller.post(ANNA, SHEET + "/submission", "").is(200);
    caller.post(BEN, SHEET + "/approval", "").is(200);
    hours.invoice();
    return hours;
  }

  Caller caller() {
    return running.caller();
  }

  /** Bills what is unbilled. */
  void invoice() {
    Answer made =
        caller().post(ANNA, "/api/invoices", "{'week':'2026-02-09@iso'}").is(200);
    caller().getAfter(made, "/api/invoices").is(200);
  }

  static String receipt(String id, String amount, String currency) {
    return ("{'receipt':'%s','client':'lab-X','amount':{'amount':'%s','currency':'%s'},"
            + "'receivedOn':'2026-02-15','reference':'wire'}")
        .formatted(id, amount, currency);
  }

  static String refund(String amount, String approvedBy) {
    return ("{'amount':{'amount':'%s','currency':'USD'},'refundedOn':'2026-02-15',"
            + "'reference':'wire-9','approvedBy':'%s'}")
        .formatted(amount, approvedBy);
  }

  @Override
  public void close() {
    running.close();
  }
}
