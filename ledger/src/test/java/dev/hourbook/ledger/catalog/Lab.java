package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ACME;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.CARD;
import static dev.hourbook.ledger.contract.Agreements.NEW_YEAR;
import static dev.hourbook.ledger.contract.Agreements.RADIOLOGY;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.version;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractCommand.SignContract;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.RateCardCommand.PublishRateCard;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.invoice.BillableItem;
import dev.hourbook.ledger.invoice.InvoiceCommand.FinaliseInvoice;
import dev.hourbook.ledger.invoice.InvoiceCommand.OpenSeries;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.LogHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.SubmitTimesheet;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small company to be corrected: Acme, billed weekly, two experts at 95 and 60, and what happens
 * in the week of 9 February 2026.
 */
final class Lab implements AutoCloseable {

  static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");
  static final Instant JANUARY = at("2026-01-01T00:00:00Z");
  static final Instant FRIDAY = at("2026-02-13T18:00:00Z");
  static final Instant WEDNESDAY = at("2026-02-18T09:00:00Z");
  static final Instant MARCH = at("2026-03-04T09:00:00Z");
  static final PayRunId RUN = PayRunId.regular(WEEK);
  static final Removal FRAUD =
      new Removal(RemovalReason.FRAUD, "case-7", WEDNESDAY, at("2026-03-20T00:00:00Z"), BOB);

  final BookInMemory book = new BookInMemory();

  Lab() {
    client(ACME);
    does(new PublishRateCard(CARD, List.of(version(NEW_YEAR, "95", "60")), JANUARY, ANN));
    does(new OpenSeries(SeriesId.invoices(2026), JANUARY, ANN));
    does(new OpenSeries(SeriesId.creditNotes(2026), JANUARY, ANN));
    engage("1", ACME);
    engage("2", ACME);
  }

  void client(ClientId client) {
    BillingTerms terms = new BillingTerms(Cadence.WEEKLY, 30, ZoneOffset.UTC);
    does(new OnboardClient(client, "Labs", USD, terms, JANUARY, ANN));
  }

  void engage(String key, ClientId client) {
    ExpertId expert = new ExpertId(key);
    does(new OnboardExpert(expert, ZoneOffset.UTC, JANUARY, ANN));
    sign(key, new Engagement(client, expert, "scans", RADIOLOGY, CARD, USD, PayCalendar.ISO));
  }

  void sign(String key, Engagement engagement) {
    does(new SignContract(
        new ContractId(key), engagement, NEW_YEAR, Rounding.NONE, null, JANUARY, ANN));
  }

  void does(LedgerCommand command) {
    book.granted(command);
  }

  Refusal refuses(LedgerCommand command) {
    return book.refused(command);
  }

  static TimesheetId sheet(String contract) {
    return new TimesheetId(new ContractId(contract), WEEK);
  }

  /** An expert works that long on that day of February and it is approved. */
  HoursApproved work(String contract, int day, long seconds) {
    TimesheetId sheet = sheet(contract);
    Work work = new Work.Dated(LocalDate.of(2026, 2, day), seconds);
    EntryId id = new EntryId("tracker", contract + "-" + day);
    does(new LogHours(sheet, List.of(new TimeEntry(id, work, 0, "", "hash")), FRIDAY, ANN));
    does(new SubmitTimesheet(sheet, FRIDAY, ANN));
    does(new ApproveHours(sheet, FRIDAY, BOB));
    return last(sheet, HoursApproved.class);
  }

  /** Acme is invoiced for what was approved. */
  InvoiceFinalised invoice(String key, Instant at, HoursApproved... hours) {
    List<BillableItem> items = Stream.of(hours)
        .flatMap(event -> event.bill().stream().map(item -> billable(event, item)))
        .toList();
    InvoiceId id = new InvoiceId(key);
    does(finalise(id, items, at));
    return last(id, InvoiceFinalised.class);
  }

  static FinaliseInvoice finalise(InvoiceId id, List<BillableItem> items, Instant at) {
    return new FinaliseInvoice(id, ACME, Days.of(WEEK), items, 1, at, ANN);
  }

  static BillableItem billable(HoursApproved event, Item item) {
    return new BillableItem(
        item.id(),
        event.timesheet().contract(),
        event.engagement().expert(),
        event.engagement().discipline(),
        event.engagement().project(),
        event.timesheet().week(),
        item.rate(),
        item.seconds(),
        item.amount(),
        item.before(),
        item.rounding());
  }

  /** The experts' pay for what was approved is planned. */
  List<PayoutId> plan(HoursApproved... hours) {
    return new PayDay(this).plan(hours);
  }

  /** It is planned, approved and paid. */
  List<PayoutId> pay(HoursApproved... hours) {
    return new PayDay(this).pay(hours);
  }

  /** The last fact of that kind in a stream. */
  <T extends LedgerEvent> T last(Object stream, Class<T> kind) {
    return book.facts(stream.toString()).stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  static Money dollars(String amount) {
    return Money.of(amount, USD);
  }

  @Override
  public void close() {
    book.close();
  }
}
