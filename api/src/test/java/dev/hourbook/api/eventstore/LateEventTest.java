package dev.hourbook.api.eventstore;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.audit.ViewChecksums;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimeEntry;
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
import org.junit.jupiter.api.Test;

/** An event that commits after a later one is booked at its own place in the log. */
class LateEventTest {

  private static final Instant AT = Instant.parse("2026-02-09T09:00:00Z");

  @Test
  void theJournalGoesOnAndIsTheSameWhenItIsRebuilt() throws Exception {
    try (TestCompany test = TestCompany.open()) {
      test.client("lab", "USD", Cadence.WEEKLY);
      test.expert("E1");
      test.card("Law", "USD 95.00", "USD 60.00");
      test.contract("slow", "lab", "E1", "Law");
      test.contract("quick", "lab", "E1", "Law");
      Company company = test.company();
      company.caughtUp();
      overtake(company);
      test.send(log("quick", "3"));
      company.caughtUp();
      assertThat(test.texts("select position::text from view.journal_entry order by position"))
          .hasSize(3)
          .isEqualTo(test.texts("select global_index::text from book.domain_event"
              + " where payload_type = 'timesheet.hours-logged' order by global_index"));
      ViewChecksums checksums = new ViewChecksums(company.jdbc(), company.viewTables());
      Map<String, String> live = checksums.take();
      company.ledger().rebuild().resetBooks();
      company.caughtUp();
      assertThat(checksums.take()).isEqualTo(live);
    }
  }

  /** The slow hours are written first and committed when the quick ones are booked. */
  private static void overtake(Company company) throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch overtaken = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Chunks chunks = company.ledger().chunks();
      Future<?> late = threads.submit(() -> chunks.inOneUnit(() -> {
        chunks.dispatch(log("slow", "1"));
        LateCommit.holdBack(written, overtaken);
      }));
      assertThat(written.await(20, SECONDS)).as("written").isTrue();
      company.send(log("quick", "2"));
      company.caughtUp();
      overtaken.countDown();
      late.get();
    }
  }

  private static LogHours log(String contract, String entry) {
    PayWeek week = PayWeek.parse("2026-02-02@iso");
    Work work = new Work.Dated(LocalDate.of(2026, 2, 3), 3_600);
    TimeEntry hours = new TimeEntry(new EntryId("test", entry), work, 0, "work", "hash");
    return new LogHours(new TimesheetId(new ContractId(contract), week), List.of(hours), AT, ANNA);
  }
}
