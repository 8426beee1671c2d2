package dev.hourbook.api.eventstore;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.audit.ViewChecksums;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.exchange.ExchangeCommand.SetRate;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.LogHours;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event that commits after a later one is booked at its own place in the log. */
class LateEventTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-02@iso");
  private static final Instant AT = Instant.parse("2026-02-09T09:00:00Z");

  private final TestCompany test = TestCompany.open();
  private final Company company = test.company();

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void theJournalGoesOnAndIsTheSameWhenItIsRebuilt() throws Exception {
    test.client("lab", "USD", Cadence.WEEKLY);
    test.expert("E1");
    test.card("Law", "USD 95.00", "USD 60.00");
    test.contract("slow", "lab", "E1", "Law");
    test.contract("quick", "lab", "E1", "Law");
    company.caughtUp();
    overtake(log("slow", "1"), log("quick", "2"));
    test.send(log("quick", "3"));
    company.caughtUp();
    assertThat(test.texts("select position::text from view.journal_entry order by position"))
        .hasSize(3)
        .isEqualTo(test.texts("select global_index::text from book.domain_event"
            + " where payload_type = 'timesheet.hours-logged' order by global_index"));
    isTheSameMadeAgain();
  }

  @Test
  void itIsValuedByTheRateThatWasKnownBeforeIt() throws Exception {
    test.client("tokyo", "JPY", Cadence.WEEKLY);
    test.expert("E1");
    test.card("Law", "JPY 15000", "JPY 9000");
    test.sign("yen", TestCompany.engagement("tokyo", "E1", "Law", "JPY"), null);
    test.submit(AT.toString(), TestCompany.dated("1", "yen", "2026-02-03", 3_600));
    test.send(rate("150"));
    company.caughtUp();
    overtake(new ApproveHours(sheet("yen"), AT, BEN), rate("100"));
    company.caughtUp();
    assertThat(test.texts("select distinct abs(functional_amount)::text from view.posting"
            + " where unit = 'JPY' and abs(amount) = 15000"))
        .containsExactly("10000");
    isTheSameMadeAgain();
  }

  private void isTheSameMadeAgain() {
    ViewChecksums checksums = new ViewChecksums(company.jdbc(), company.viewTables());
    Map<String, String> live = checksums.take();
    company.ledger().rebuild().resetBooks();
    company.caughtUp();
    assertThat(checksums.take()).isEqualTo(live);
  }

  /** The slow one is written first and committed when the quick one is booked. */
  private void overtake(LedgerCommand slow, LedgerCommand quick) throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch overtaken = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Chunks chunks = company.ledger().chunks();
      Future<?> late = threads.submit(() -> chunks.inOneUnit(() -> {
        chunks.dispatch(slow);
        LateCommit.holdBack(written, overtaken);
      }));
      assertThat(written.await(20, SECONDS)).as("written").isTrue();
      company.send(quick);
      company.caughtUp();
      overtaken.countDown();
      late.get();
    }
  }

  private static SetRate rate(String yen) {
    Quote quote = new Quote(LocalDate.of(2026, 2, 9), ExchangeRate.parse(yen));
    return new SetRate(ExchangePair.parse("USD/JPY"), quote, "as agreed", BEN, AT, ANNA);
  }

  private static TimesheetId sheet(String contract) {
    return new TimesheetId(new ContractId(contract), WEEK);
  }

  private static LogHours log(String contract, String entry) {
    Work work = new Work.Dated(LocalDate.of(2026, 2, 3), 3_600);
    TimeEntry hours = new TimeEntry(new EntryId("test", entry), work, 0, "work", "hash");
    return new LogHours(sheet(contract), List.of(hours), AT, ANNA);
  }
}
