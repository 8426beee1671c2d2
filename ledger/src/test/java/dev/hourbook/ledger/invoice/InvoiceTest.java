package dev.hourbook.ledger.invoice;

import static dev.hourbook.ledger.contract.Agreements.ACME;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.CARD;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.NEW_YEAR;
import static dev.hourbook.ledger.contract.Agreements.RADIOLOGY;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.invoice.Bills.NINETY_FIVE;
import static dev.hourbook.ledger.invoice.Bills.WEEK;
import static dev.hourbook.ledger.invoice.Bills.hour;
import static dev.hourbook.ledger.invoice.Bills.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.invoice.InvoiceCommand.FinaliseInvoice;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientEvent.BillingTermsChanged;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.Parties;
import dev.hourbook.ledger.party.PartyRefusal.UnknownClient;
import dev.hourbook.ledger.timesheet.ClaimRefusal.ItemTaken;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.NoSheets;
import dev.hourbook.ledger.timesheet.RecordedClaims;
import dev.hourbook.ledger.timesheet.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class InvoiceTest {

  private static final Instant NOON = at("2026-02-18T12:00:00Z");
  private static final Days DAYS = Days.of(WEEK);
  private static final InvoiceId INVOICE = InvoiceId.regular(ACME, USD, DAYS);
  private static final SeriesId SERIES = SeriesId.invoices(2026);

  private final RecordedClaims claims = new RecordedClaims();
  private final CountedNumbers numbers = new CountedNumbers(SERIES);

  @Test
  void finalisingFreezesLinesNumberAndDates() {
    List<BillableItem> items = List.of(item("1", 0, 600), item("2", 600, 600));
    fixture(Bills.contracts())
        .givenNoPriorActivity()
        .when(finalise(NOON, items))
        .expectEvents(new InvoiceFinalised(
            INVOICE,
            SERIES,
            "INV-2026-0001",
            ACME,
            DAYS,
            LocalDate.parse("2026-02-18"),
            LocalDate.parse("2026-03-20"),
            Lines.of(items),
            1_200,
            Money.of("31.67", USD),
            ItemId.hash(List.of(new ItemId("1"), new ItemId("2"))),
            77));
    assertThat(claims.held()).containsExactly("bill 1 " + INVOICE, "bill 2 " + INVOICE);
  }

  @Test
  void totalIsTheSumOfTheRoundedLines() {
    List<BillableItem> items = List.of(
        item("1", 0, 600),
        hour("2", "C-2", WEEK, Rate.of("33.335", USD)),
        hour("3", "C-3", WEEK, Rate.of("33.335", USD)));
    InvoiceFinalised event = finalised(Bills.contracts(), NOON, items);
    assertThat(event.total()).isEqualTo(Money.of("82.51", USD));
    assertThat(event.seconds()).isEqualTo(7_800);
    assertThat(event.lines()).hasSize(3);
  }

  @Test
  void dateIsThatOfTheClientsZoneAndDueInCalendarDays() {
    BillingTerms kolkata = new BillingTerms(Cadence.MONTHLY, 15, ZoneId.of("Asia/Kolkata"));
    StreamsInMemory streams = Bills.contracts().add(ACME, new BillingTermsChanged(ACME, kolkata));
    InvoiceFinalised event =
        finalised(streams, at("2026-12-31T20:00:00Z"), List.of(item("1", 0, 60)));
    assertThat(event.issuedOn()).isEqualTo("2027-01-01");
    assertThat(event.dueOn()).isEqualTo("2027-01-16");
    assertThat(event.number()).isEqualTo("INV-2027-0001");
  }

  @Test
  void draftWithoutItemsIsRefusedBeforeItTakesANumber() {
    fixture(Bills.contracts())
        .givenNoPriorActivity()
        .when(finalise(NOON, List.of()))
        .expectExceptionDetails(new InvoiceRefusal.NothingToBill(INVOICE))
        .expectNoEvents();
    assertThat(numbers.given()).isZero();
    assertThat(claims.held()).isEmpty();
  }

  @Test
  void lineInAnotherCurrencyThanTheClientsIsRefused() {
    Currency euro = Currency.getInstance("EUR");
    fixture(Bills.contracts())
        .givenNoPriorActivity()
        .when(finalise(NOON, List.of(hour("1", "C-1", WEEK, Rate.of("95", euro)))))
        .expectExceptionDetails(new InvoiceRefusal.OtherCurrency(USD, euro));
    assertThat(numbers.given()).isZero();
  }

  @Test
  void itemOnAnotherInvoiceIsRefusedWithItsHolder() {
    Claim holder = new Claim(new ItemId("2"), "invoice:earlier");
    claims.take(Side.BILL, List.of(holder));
    fixture(Bills.contracts())
        .givenNoPriorActivity()
        .when(finalise(NOON, List.of(item("1", 0, 600), item("2", 600, 600))))
        .expectExceptionDetails(new ItemTaken(Side.BILL, 1, List.of(holder)));
    assertThat(claims.held()).containsExactly("bill 2 invoice:earlier");
  }

  @Test
  void itemPaidOutIsStillBillable() {
    claims.take(Side.PAY, List.of(new Claim(new ItemId("1"), "payout:x")));
    finalised(Bills.contracts(), NOON, List.of(item("1", 0, 600)));
    assertThat(claims.held()).containsExactly("pay 1 payout:x", "bill 1 " + INVOICE);
  }

  @Test
  void unknownClientAndClosedSeriesAreRefused() {
    fixture(new StreamsInMemory())
        .givenNoPriorActivity()
        .when(finalise(NOON, List.of(item("1", 0, 600))))
        .expectExceptionDetails(new UnknownClient(ACME));
    fixture(Bills.contracts())
        .givenNoPriorActivity()
        .when(finalise(at("2025-12-31T23:59:59Z"), List.of(item("1", 0, 600))))
        .expectExceptionDetails(new InvoiceRefusal.SeriesNotOpen(SeriesId.invoices(2025)));
  }

  @Test
  void lineOfAnotherClientsContractIsRefused() {
    ClientId rival = new ClientId("rival");
    Engagement theirs = new Engagement(rival, EVE, "scans", RADIOLOGY, CARD, USD, PayCalendar.ISO);
    ContractId contract = new ContractId("C-9");
    StreamsInMemory streams = Bills.contracts()
        .add(contract, new ContractSigned(contract, theirs, NEW_YEAR, Rounding.NONE, null));
    fixture(streams)
        .givenNoPriorActivity()
        .when(finalise(NOON, List.of(item("1", 0, 60), hour("2", "C-9", WEEK, NINETY_FIVE))))
        .expectExceptionDetails(new InvoiceRefusal.OtherClient(contract, ACME));
    assertThat(numbers.given()).isZero();
    assertThat(claims.held()).isEmpty();
  }

  private AggregateTestFixture<Invoice> fixture(StreamsInMemory streams) {
    AggregateTestFixture<Invoice> fixture = new AggregateTestFixture<>(Invoice.class);
    fixture.registerInjectableResource(new Parties(streams));
    fixture.registerInjectableResource(new Terms(streams));
    fixture.registerInjectableResource(numbers);
    fixture.registerInjectableResource(claims);
    fixture.registerInjectableResource(NoSheets.hours());
    return fixture;
  }

  private InvoiceFinalised finalised(
      StreamsInMemory streams, Instant at, List<BillableItem> items) {
    numbers.open(SeriesId.invoices(2027));
    var result = fixture(streams).givenNoPriorActivity().when(finalise(at, items));
    return (InvoiceFinalised) Events.only(result);
  }

  private static FinaliseInvoice finalise(Instant at, List<BillableItem> items) {
    return new FinaliseInvoice(INVOICE, ACME, DAYS, items, 77, at, ANN);
  }
}
