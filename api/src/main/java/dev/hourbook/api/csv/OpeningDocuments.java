package dev.hourbook.api.csv;

import dev.hourbook.api.csv.OpeningStep.Place;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.invoice.InvoiceCommand.CarryOverInvoice;
import dev.hourbook.ledger.invoice.InvoiceCommand.CarryOverSeries;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceCarriedOver;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.InvoiceSeriesEvent.SeriesCarriedOver;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.EarningsCommand.CarryOverEarnings;
import dev.hourbook.ledger.payout.EarningsEvent.EarningsCarriedOver;
import dev.hourbook.ledger.payout.EarningsId;
import dev.hourbook.ledger.receipt.ReceiptCommand.CarryOverReceipt;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptCarriedOver;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The documents of a cut-over, one step a row. */
record OpeningDocuments(OpeningOptions options, Streams streams) {

  static final String SERIES = "series.csv";
  static final String INVOICES = "invoices.csv";
  static final String CASH = "cash.csv";
  static final String EARNINGS = "earnings.csv";

  private static final Pattern YEAR = Pattern.compile("(19|2[0-9])[0-9]{2}");

  /** {@code INV} or {@code CN}, a year, and the number that comes next. */
  Optional<OpeningStep> series(CsvRow row) {
    OpeningRow fields = new OpeningRow(row, streams);
    Optional<String> code = row.read("series", "INV or CN", text -> {
      if (!List.of("INV", "CN").contains(text)) {
        throw new IllegalArgumentException("no series");
      }
      return text;
    });
    Optional<Integer> year = row.read("year", "a year like 2026", text -> {
      if (!YEAR.matcher(text).matches()) {
        throw new IllegalArgumentException("no year");
      }
      return Integer.parseInt(text);
    });
    Optional<Long> next = fields.count("next_number").filter(number -> number > 1);
    if (next.isEmpty()) {
      row.problem("next_number", "csv/value", "has to be above 1; leave a new series out");
    }
    if (code.isEmpty() || year.isEmpty() || next.isEmpty()) {
      return Optional.empty();
    }
    SeriesId id = new SeriesId("main", code.get(), year.get());
    long last = next.get() - 1;
    return Optional.of(new OpeningStep(
        Place.of(row, SERIES, "series"),
        id,
        new CarryOverSeries(id, last, options.at(), options.by()),
        new SeriesCarriedOver(id, last, options.by())));
  }

  Optional<OpeningStep> invoice(CsvRow row) {
    OpeningRow fields = new OpeningRow(row, streams);
    Optional<String> number = row.required("number");
    Optional<LocalDate> issued = row.date("issued_on");
    Optional<LocalDate> due = row.date("due_on");
    Optional<Long> seconds = fields.count("seconds");
    Optional<ClientId> client = fields.client();
    Optional<Money> left = fields.owed("amount_left");
    if (issued.isPresent() && issued.get().isAfter(options.cutOver())) {
      row.problem("issued_on", "opening/after-cut-over", "lies after " + options.cutOver());
      return Optional.empty();
    }
    if (number.isEmpty() || issued.isEmpty() || due.isEmpty() || seconds.isEmpty()) {
      return Optional.empty();
    }
    return client
        .flatMap(of -> fields.ofClient(of, left, "amount_left"))
        .map(amount -> new InvoiceCarriedOver(
            InvoiceId.carriedOver(number.get()),
            number.get(),
            client.orElseThrow(),
            issued.get(),
            due.get(),
            seconds.get(),
            amount,
            options.cutOver(),
            options.by(),
            options.approvedBy()))
        .map(event -> new OpeningStep(
            Place.of(row, INVOICES, "number"), event.invoice(), command(event), event));
  }

  private CarryOverInvoice command(InvoiceCarriedOver e) {
    return new CarryOverInvoice(
        e.invoice(),
        e.number(),
        e.client(),
        e.issuedOn(),
        e.dueOn(),
        e.seconds(),
        e.due(),
        e.cutOver(),
        e.approvedBy(),
        options.at(),
        e.by());
  }

  Optional<OpeningStep> cash(CsvRow row) {
    OpeningRow fields = new OpeningRow(row, streams);
    Optional<String> id = row.required("source_id");
    Optional<LocalDate> received = row.date("received_on");
    Optional<String> reference = row.required("reference");
    Optional<ClientId> client = fields.client();
    Optional<Money> amount = fields.owed("amount");
    if (id.isEmpty() || received.isEmpty() || reference.isEmpty()) {
      return Optional.empty();
    }
    return client
        .flatMap(of -> fields.ofClient(of, amount, "amount"))
        .map(money -> new ReceiptCarriedOver(
            new ReceiptId("carried-over/" + id.get()),
            client.orElseThrow(),
            money,
            received.get(),
            reference.get(),
            options.cutOver(),
            options.by(),
            options.approvedBy()))
        .map(event -> new OpeningStep(
            Place.of(row, CASH, "source_id"), event.receipt(), command(event), event));
  }

  private CarryOverReceipt command(ReceiptCarriedOver e) {
    return new CarryOverReceipt(
        e.receipt(),
        e.client(),
        e.amount(),
        e.receivedOn(),
        e.reference(),
        e.cutOver(),
        e.approvedBy(),
        options.at(),
        e.by());
  }

  Optional<OpeningStep> earnings(CsvRow row) {
    OpeningRow fields = new OpeningRow(row, streams);
    Optional<Engagement> engagement = row.required("contract").flatMap(key -> signed(row, key));
    Optional<ExpertId> expert = fields.expert();
    Optional<PayWeek> week = row.date("week").map(options.calendar()::weekOf);
    Optional<Long> seconds = row.seconds("seconds");
    Optional<Money> amount = fields.owed("amount");
    if (engagement.isEmpty() || expert.isEmpty() || week.isEmpty() || seconds.isEmpty()) {
      return Optional.empty();
    }
    if (!fits(engagement.get(), expert.get(), amount)) {
      String message = "has another expert, currency or calendar; see contracts.csv";
      row.problem("contract", "earnings/other-terms", message);
      return Optional.empty();
    }
    ContractId contract = new ContractId(row.required("contract").orElseThrow());
    EarningsId id = new EarningsId(new TimesheetId(contract, week.get()));
    return amount
        .map(money -> new EarningsCarriedOver(
            id,
            engagement.get(),
            seconds.get(),
            money,
            options.cutOver(),
            options.by(),
            options.approvedBy()))
        .map(event ->
            new OpeningStep(Place.of(row, EARNINGS, "contract"), id, command(event), event));
  }

  private boolean fits(Engagement engagement, ExpertId expert, Optional<Money> amount) {
    return engagement.expert().equals(expert)
        && engagement.calendar().equals(options.calendar())
        && amount.stream().allMatch(a -> a.currency().equals(engagement.currency()));
  }

  private Optional<Engagement> signed(CsvRow row, String contract) {
    List<LedgerEvent> facts = streams.of(new ContractId(contract).toString());
    if (facts.isEmpty()) {
      row.problem("contract", "opening/unknown", "is not in the book; import the contract first");
      return Optional.empty();
    }
    return Optional.of(((ContractSigned) facts.getFirst()).engagement());
  }

  private CarryOverEarnings command(EarningsCarriedOver e) {
    return new CarryOverEarnings(
        e.earnings(),
        e.engagement().expert(),
        e.seconds(),
        e.amount(),
        e.cutOver(),
        e.approvedBy(),
        options.at(),
        e.by());
  }
}
