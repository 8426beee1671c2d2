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
import static org.assertj.core.api.Assertions.assertThat;

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
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.PayRunCommand.ApprovePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.ClosePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.ConcludePlanning;
import dev.hourbook.ledger.payout.PayRunCommand.OpenPayRun;
import dev.hourbook.ledger.payout.PayRunCommand.PlanPayouts;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PayoutRefusal.PayoutsUnsettled;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.timesheet.ClaimRefusal.ItemTaken;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Item;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One week of two experts, from the signature to the bank, through the real command bus. */
class WholeWeekTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-09@iso");
  private static final Instant JANUARY = at("2026-01-01T00:00:00Z");
  private static final Instant FRIDAY = at("2026-02-13T18:00:00Z");
  private static final Instant WEDNESDAY = at("2026-02-18T09:00:00Z");
  private static final PayRunId RUN = PayRunId.regular(WEEK);

  private final BookInMemory book = new BookInMemory();

  @AfterEach
  void shut() {
    book.close();
  }

  @BeforeEach
  void sign() {
    BillingTerms terms = new BillingTerms(Cadence.WEEKLY, 30, ZoneOffset.UTC);
    book.granted(new OnboardClient(ACME, "Acme Labs", USD, terms, JANUARY, ANN));
    book.granted(new PublishRateCard(CARD, List.of(version(NEW_YEAR, "95", "60")), JANUARY, ANN));
    book.granted(new OpenSeries(SeriesId.invoices(2026), JANUARY, ANN));
    engage("1");
    engage("2");
  }

  @Test
  void hoursBecomeOneInvoiceAndOnePayoutPerExpert() {
    HoursApproved first = work("1", 26_400);
    HoursApproved second = work("2", 600);
    List<BillableItem> items = List.of(billable(first), billable(second));
    InvoiceId invoice = InvoiceId.regular(ACME, USD, Days.of(WEEK));
    book.granted(new FinaliseInvoice(invoice, ACME, Days.of(WEEK), items, 1, WEDNESDAY, ANN));
    InvoiceFinalised finalised =
        (InvoiceFinalised) book.facts(invoice.toString()).getFirst();
    assertThat(finalised.total()).isEqualTo(Money.of("712.50", USD));
    assertThat(finalised.number()).isEqualTo("INV-2026-0001");

    InvoiceId again = new InvoiceId("again");
    assertThat(
            book.refused(new FinaliseInvoice(again, ACME, Days.of(WEEK), items, 1, WEDNESDAY, ANN)))
        .isInstanceOf(ItemTaken.class);
    assertThat(book.facts(again.toString())).isEmpty();

    List<PlannedPayout> payouts = List.of(payout(first), payout(second));
    book.granted(new OpenPayRun(RUN, WEEK, 1, WEDNESDAY, ANN));
    book.granted(new PlanPayouts(RUN, payouts, WEDNESDAY, ANN));
    Money total = payouts.getFirst().amount().plus(payouts.getLast().amount());
    RunTotals totals = new RunTotals(2, 27_000, List.of(total), "hash");
    book.granted(new ConcludePlanning(RUN, totals, WEDNESDAY, ANN));
    book.granted(new ApprovePayRun(RUN, "hash", WEDNESDAY, BOB));
    ClosePayRun close = new ClosePayRun(RUN, WEDNESDAY, ANN);
    assertThat(book.refused(close)).isInstanceOf(PayoutsUnsettled.class);
    for (PlannedPayout payout : payouts) {
      book.granted(new RecordPayoutPaid(
          payout.idIn(RUN), LocalDate.parse("2026-02-19"), "wire", WEDNESDAY, ANN));
      assertThat(book.facts(payout.idIn(RUN).toString()))
          .hasSize(2)
          .last()
          .isInstanceOf(PayoutPaid.class);
    }
    book.granted(close);
    assertThat(total).isEqualTo(Money.of("450.00", USD));
    assertThat(book.claims.held()).hasSize(4);
  }

  @Test
  void refusedChunkOfPayoutsLeavesNeitherEventNorClaim() {
    PlannedPayout one = payout(work("1", 3_600));
    PlannedPayout two = payout(work("2", 3_600));
    PlannedPayout greedy = new PlannedPayout(one.expert(), Rail.BANK, one.items());
    book.granted(new OpenPayRun(RUN, WEEK, 1, WEDNESDAY, ANN));
    PayRunId other = new PayRunId("off-cycle");
    book.granted(new OpenPayRun(other, WEEK, 1, WEDNESDAY, ANN));
    book.granted(new PlanPayouts(RUN, List.of(one), WEDNESDAY, ANN));
    assertThat(book.refused(new PlanPayouts(other, List.of(two, greedy), WEDNESDAY, ANN)))
        .isInstanceOf(ItemTaken.class);
    assertThat(book.facts(two.idIn(other).toString())).isEmpty();
    assertThat(book.claims.held()).hasSize(1);
  }

  private void engage(String key) {
    ExpertId expert = new ExpertId(key);
    Engagement engagement =
        new Engagement(ACME, expert, "scans", RADIOLOGY, CARD, USD, PayCalendar.ISO);
    book.granted(new OnboardExpert(expert, ZoneOffset.UTC, JANUARY, ANN));
    book.granted(new SignContract(
        new ContractId(key), engagement, NEW_YEAR, Rounding.NONE, null, JANUARY, ANN));
  }

  private HoursApproved work(String key, long seconds) {
    TimesheetId sheet = new TimesheetId(new ContractId(key), WEEK);
    Work work = new Work.Dated(LocalDate.parse("2026-02-10"), seconds);
    TimeEntry entry = new TimeEntry(new EntryId("tracker", key), work, 0, "reading", "hash");
    book.granted(new LogHours(sheet, List.of(entry), FRIDAY, ANN));
    book.granted(new SubmitTimesheet(sheet, FRIDAY, ANN));
    book.granted(new ApproveHours(sheet, FRIDAY, BOB));
    return (HoursApproved) book.facts(sheet.toString()).getLast();
  }

  private static BillableItem billable(HoursApproved event) {
    Item item = event.bill().getFirst();
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
        item.before());
  }

  private static PlannedPayout payout(HoursApproved event) {
    Item item = event.pay().getFirst();
    PayoutItem paid = new PayoutItem(
        item.id(),
        event.timesheet().contract(),
        event.timesheet().week(),
        item.seconds(),
        item.amount());
    return new PlannedPayout(event.engagement().expert(), Rail.BANK, List.of(paid));
  }
}
