package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.invoice.CreditNoteCommand.Asked;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceCommand.OpenSeries;
import dev.hourbook.ledger.invoice.InvoiceCommand.VoidInvoice;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server and a command line share a database and no lock of a stream: the books go on. */
class TwoProcessesTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-02@iso");
  private static final Instant AT = Instant.parse("2026-02-14T09:00:00Z");

  private static final String WAITING = """
      select count(*) from pg_stat_activity where datname = current_database()
        and wait_event_type = 'Lock' and query like '%claim%'""";

  private final TestCompany test = TestCompany.open();
  private final Company server = test.company();
  private final Company commandLine = Company.open(test.database().address());
  private InvoiceId invoice = new InvoiceId("none");

  @BeforeEach
  void fortyHoursAreInvoiced() {
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95", "USD 60");
    test.expert("E1");
    test.contract("C1", "lab", "E1", "Law");
    test.submit("2026-02-08T20:00:00Z", dated("1", "C1", "2026-02-03", 144_000));
    server.approvals().byPerson(WEEK, AT, BEN);
    server.invoicing().finalise(WEEK, AT, ANNA);
    test.send(new OpenSeries(SeriesId.creditNotes(2026), AT, ANNA));
    server.caughtUp();
    invoice = new InvoiceId(test.texts("select invoice from view.invoice").getFirst());
  }

  @AfterEach
  void theBooksGoOn() {
    try (test;
        commandLine) {
      long head = server.ledger().positions().head();
      server.ledger().positions().awaitBooks(head, Duration.ofSeconds(20));
      Soundness.of(test).nothingIsWrong();
    }
  }

  /**
   * The server decides on the one; before it commits, the other begins elsewhere and is through, or
   * waits for the server. The code by which the other was refused, if it was.
   */
  private Optional<String> beside(LedgerCommand one, LedgerCommand other) {
    CountDownLatch decided = new CountDownLatch(1);
    CompletableFuture<Void> elsewhere = CompletableFuture.runAsync(() -> {
      await(decided);
      commandLine.send(other);
    });
    server.ledger().chunks().inOneUnit(() -> {
      server.ledger().chunks().dispatch(one);
      decided.countDown();
      TestCompany.until("the other waits or is through", () -> elsewhere.isDone() || isWaiting());
    });
    try {
      elsewhere.join();
      return Optional.empty();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Refused refused) {
        return Optional.of(refused.refusal().code());
      }
      throw failed;
    }
  }

  private boolean isWaiting() {
    Long found = commandLine.jdbc().queryForObject(WAITING, Long.class);
    return found != null && found > 0;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, SECONDS)).as("decided").isTrue();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private DisputeHours dispute() {
    TimesheetId sheet = new TimesheetId(new ContractId("C1"), WEEK);
    Instant answer = AT.plus(Duration.ofDays(3));
    return new DisputeHours(sheet, new Hours.All(), "not delivered", answer, AT, ANNA);
  }

  private IssueCreditNote release(String note) {
    return credit(note, Disposition.RELEASE, null);
  }

  private IssueCreditNote remove(String note) {
    Removal fraud =
        new Removal(RemovalReason.FRAUD, "case-7", AT, Instant.parse("2026-03-01T00:00:00Z"), BEN);
    return credit(note, Disposition.REMOVE, fraud);
  }

  private IssueCreditNote credit(String note, Disposition how, @Nullable Removal why) {
    List<Asked> all = List.of(new Asked(1, new Hours.All(), how));
    return new IssueCreditNote(
        new CreditNoteId(note), invoice, all, "as agreed", why, BEN, AT, ANNA);
  }

  private VoidInvoice annulment() {
    return new VoidInvoice(invoice, "wrong address", BEN, AT, ANNA);
  }

  private void isPaid() {
    ReceiptId receipt = new ReceiptId("1");
    Money all = Money.of("3800.00", TestCompany.USD);
    LocalDate day = LocalDate.parse("2026-02-14");
    test.send(
        new RecordReceipt(receipt, new ClientId("lab"), all, day, "wire", AT, ANNA),
        new ApplyReceipt(receipt, List.of(invoice), Order.OLDEST_DUE_FIRST, AT, ANNA));
  }

  @Test
  void disputedHoursAreNotReleasedByACreditNoteElsewhere() {
    assertThat(beside(dispute(), release("1"))).contains("correction/in-dispute");
  }

  @Test
  void disputedHoursAreNotReleasedByAVoidingElsewhere() {
    assertThat(beside(dispute(), annulment())).contains("correction/in-dispute");
  }

  @Test
  void hoursThatACreditNoteReleasesAreDisputedElsewhereAsUnbilled() {
    assertThat(beside(release("1"), dispute())).isEmpty();
    assertThat(test.texts("select payload #>> '{bill,0,place}' from book.event"
            + " where name = 'timesheet.hours-disputed'"))
        .containsExactly("UNBILLED");
  }

  @Test
  void hoursOfAVoidedInvoiceAreDisputedElsewhereAsUnbilled() {
    assertThat(beside(annulment(), dispute())).isEmpty();
    assertThat(test.texts("select payload #>> '{bill,0,place}' from book.event"
            + " where name = 'timesheet.hours-disputed'"))
        .containsExactly("UNBILLED");
  }

  @Test
  void hoursOfAPaidInvoiceAreNotReleasedWhileTheyAreRemoved() {
    isPaid();
    assertThat(beside(remove("1"), release("2"))).contains("correction/too-few-seconds");
  }

  @Test
  void hoursOfAPaidInvoiceAreNotRemovedWhileTheyAreReleased() {
    isPaid();
    assertThat(beside(release("1"), remove("2"))).contains("correction/too-few-seconds");
  }
}
