package dev.hourbook.api.ports;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.invoice.BillableItem;
import dev.hourbook.ledger.invoice.InvoiceCommand.FinaliseInvoice;
import dev.hourbook.ledger.invoice.InvoiceCommand.OpenSeries;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.projections.items.UnbilledItems;
import dev.hourbook.projections.items.UnbilledItems.Billable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invoice numbers have no gap, whatever is refused on the way. */
class NumbersTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-02@iso");
  private static final Instant AT = Instant.parse("2026-02-10T00:00:00Z");
  private static final ClientId LAB = new ClientId("lab");
  private static final int ITEMS = 24;

  private TestCompany test;

  @BeforeEach
  void open() {
    test = TestCompany.open();
    test.client("lab", "USD", Cadence.WEEKLY);
    test.expert("E1");
    test.card("Law", "USD 95.00", "USD 60.00");
    for (int n = 0; n < ITEMS; n++) {
      test.contract("C" + n, "lab", "E1", "Law");
      test.submit("2026-02-08T20:00:00Z", dated("h" + n, "C" + n, "2026-02-03", 600));
    }
    test.company().approvals().byPerson(WEEK, AT, BEN);
    test.company().caughtUp();
  }

  @AfterEach
  void close() {
    test.close();
  }

  private List<BillableItem> items() {
    return new UnbilledItems(test.company().jdbc())
        .of(new Billable(LAB, TestCompany.USD), WEEK.end(), Long.MAX_VALUE);
  }

  private static FinaliseInvoice invoice(int number, List<BillableItem> items) {
    InvoiceId id = new InvoiceId("try-" + number);
    return new FinaliseInvoice(id, LAB, Days.of(WEEK), items, 0, AT, ANNA);
  }

  @Test
  void eightAtOnceWithSomeRefusedLeaveNoGap() throws Exception {
    test.send(new OpenSeries(SeriesId.invoices(2026), AT, ANNA));
    List<BillableItem> items = items();
    assertThat(items).hasSize(ITEMS);
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int n = 0; n < 3 * ITEMS; n++) {
      FinaliseInvoice attempt = invoice(n, List.of(items.get(n % ITEMS)));
      attempts.add(() -> accepted(attempt));
    }
    int accepted = 0;
    try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> attempt : eight.invokeAll(attempts)) {
        accepted += attempt.get() ? 1 : 0;
      }
    }
    assertThat(accepted).isEqualTo(ITEMS);
    assertThat(test.company()
            .jdbc()
            .queryForList(
                "select payload ->> 'number' from book.event where name = 'invoice.finalised'"
                    + " order by 1",
                String.class))
        .isEqualTo(LongStream.rangeClosed(1, ITEMS)
            .mapToObj(SeriesId.invoices(2026)::number)
            .toList());
    assertThat(test.count("select last_number from book.invoice_series")).isEqualTo(ITEMS);
  }

  private boolean accepted(FinaliseInvoice attempt) {
    try {
      test.send(attempt);
      return true;
    } catch (Refused refused) {
      assertThat(refused.refusal().code()).isEqualTo("claim/item-taken");
      return false;
    }
  }

  @Test
  void aChunkThatFailsAfterItsNumberWasTakenGivesItBack() {
    test.send(new OpenSeries(SeriesId.invoices(2026), AT, ANNA));
    List<BillableItem> items = items();
    FinaliseInvoice first = invoice(1, items.subList(0, 2));
    FinaliseInvoice overlapping = invoice(2, items.subList(1, 3));
    assertThatThrownBy(() -> test.company().ledger().chunks().run(List.of(first, overlapping)))
        .isInstanceOf(Refused.class);
    assertThat(test.count("select last_number from book.invoice_series")).isZero();
    assertThat(test.count("select count(*) from book.claim")).isZero();
  }

  @Test
  void aSeriesThatIsNotOpenGivesNoNumber() {
    assertThatThrownBy(() -> test.send(invoice(1, items())))
        .hasMessageContaining("invoice/series-not-open");
    assertThat(test.count("select count(*) from book.claim")).isZero();
  }
}
