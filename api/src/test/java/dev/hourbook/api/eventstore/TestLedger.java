package dev.hourbook.api.eventstore;

import dev.hourbook.api.database.DatabaseAddress;
import dev.hourbook.api.database.TestDatabase;
import dev.hourbook.ledger.message.LedgerCommand;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.config.Configurer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A fresh database with tables for two views, and the runtimes started on it. */
final class TestLedger implements AutoCloseable {

  private final TestDatabase database = TestDatabase.fresh();
  private final PlatformTransactionManager transactions =
      new JdbcTransactionManager(database.dataSource());
  private final Marks marks = new Marks(database.dataSource());

  TestLedger() {
    String app = ((DatabaseAddress.Outside) database.address()).app().user();
    for (String table : List.of("view.tally", "view.noted")) {
      owner()
          .sql("CREATE TABLE " + table
              + " (tally text PRIMARY KEY, total bigint NOT NULL, events int NOT NULL)")
          .update();
      owner()
          .sql("GRANT SELECT, INSERT, UPDATE, DELETE ON " + table + " TO " + app)
          .update();
    }
  }

  DataSource dataSource() {
    return database.dataSource();
  }

  JdbcClient sql() {
    return JdbcClient.create(dataSource());
  }

  JdbcClient owner() {
    return JdbcClient.create(database.owner());
  }

  Marks marks() {
    return marks;
  }

  Totals totals() {
    return new Totals(dataSource(), "view.tally");
  }

  Totals notes() {
    return new Totals(dataSource(), "view.noted");
  }

  long events() {
    return sql().sql("SELECT count(*) FROM book.domain_event").query(Long.class).single();
  }

  LedgerRuntime start(UnaryOperator<LedgerParts> with) {
    return LedgerRuntime.start(dataSource(), transactions, with.apply(parts()));
  }

  LedgerRuntime start() {
    return start(UnaryOperator.identity());
  }

  /** Books, a reaction, and what somebody else registers after our own parts. */
  LedgerRuntime startWith(Consumer<Configurer> last) {
    LedgerParts parts = LedgerParts.of(Tallies.NAMES, List.of(this::register, last))
        .withBooks(totals())
        .withReactions(Map.of("tally-notes", notes()));
    return LedgerRuntime.start(dataSource(), transactions, parts);
  }

  LedgerParts parts() {
    return LedgerParts.of(Tallies.NAMES, List.of(this::register));
  }

  private void register(Configurer axon) {
    Tally.register(axon);
    axon.registerComponent(Marks.class, c -> marks);
  }

  static void send(LedgerRuntime runtime, LedgerCommand... commands) {
    for (LedgerCommand command : commands) {
      runtime.commands().sendAndWait(command);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
