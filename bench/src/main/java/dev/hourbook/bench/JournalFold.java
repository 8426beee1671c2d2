package dev.hourbook.bench;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.View;
import dev.hourbook.projections.journal.JournalView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal alone, from the first event on, in batches and transactions of a thousand events. */
final class JournalFold {

  private static final int BATCH = 1_000;

  private final Company company;
  private final TransactionTemplate transaction;
  private final JournalView journal;

  JournalFold(Company company) {
    this.company = company;
    var source = company.database().dataSource();
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    this.journal = new JournalView(new JdbcTemplate(source));
  }

  /** Wipes the journal and makes it again. */
  long nanos() {
    company.jdbc().execute(journal.wipe());
    return Stopwatch.nanosOf(this::fold);
  }

  private void fold() {
    List<Recorded> batch = new ArrayList<>();
    try (BlockingStream<TrackedEventMessage<?>> log =
        company.ledger().configuration().eventStore().openStream(null)) {
      while (log.hasNextAvailable()) {
        batch.add(recorded(log.nextAvailable()));
        if (batch.size() == BATCH) {
          book(batch);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    book(batch);
  }

  private void book(List<Recorded> events) {
    transaction.executeWithoutResult(status -> {
      View.Batch batch = journal.open();
      events.forEach(batch::take);
      batch.write();
    });
    events.clear();
  }

  private static Recorded recorded(TrackedEventMessage<?> message) {
    return new Recorded(
        (LedgerEvent) message.getPayload(),
        message.trackingToken().position().orElseThrow(),
        Instant.parse(String.valueOf(message.getMetaData().get("recordedAt"))));
  }
}
