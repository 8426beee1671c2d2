package dev.hourbook.api.week;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Streams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;

class SeriesOpeningTest {

  private static final Instant AT = Instant.parse("2026-02-16T12:00:00Z");

  @Test
  void twoWhoBothFindNoSeriesOpenItOnce() throws Exception {
    try (TestCompany test = TestCompany.open();
        ExecutorService two = Executors.newFixedThreadPool(2)) {
      CyclicBarrier bothLooked = new CyclicBarrier(2);
      List<Future<?>> openings = List.of(
          two.submit(() -> open(test.company(), bothLooked)),
          two.submit(() -> open(test.company(), bothLooked)));
      for (Future<?> opening : openings) {
        opening.get();
      }
      assertThat(test.texts("select aggregate_identifier from book.domain_event"))
          .containsExactly("invoice-series:main/INV/2026");
      assertThat(test.texts("select series || ' ' || last_number from book.invoice_series"))
          .containsExactly("main/INV/2026 0");
    }
  }

  @Test
  void aMomentThatIsInTwoYearsOpensBoth() {
    try (TestCompany test = TestCompany.open()) {
      Instant newYear = Instant.parse("2026-12-31T12:00:00Z");
      Streams streams = test.company().streams();
      CommandGateway commands = test.company().ledger().commands();
      new SeriesOpening(commands, streams).openFor(SeriesId::invoices, newYear, ANNA);
      new SeriesOpening(commands, streams).openFor(SeriesId::invoices, newYear, ANNA);
      assertThat(test.texts("select series from book.invoice_series order by series"))
          .containsExactly("main/INV/2026", "main/INV/2027");
    }
  }

  /** The first look of each waits for the other's. */
  private static void open(Company company, CyclicBarrier bothLooked) {
    List<Boolean> looked = new ArrayList<>();
    Streams streams = stream -> {
      List<LedgerEvent> found = company.streams().of(stream);
      if (looked.isEmpty()) {
        looked.add(true);
        await(bothLooked);
      }
      return found;
    };
    new SeriesOpening(company.ledger().commands(), streams).openFor(SeriesId::invoices, AT, ANNA);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
