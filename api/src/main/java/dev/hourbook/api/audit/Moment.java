package dev.hourbook.api.audit;

import static java.util.Objects.requireNonNull;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.eventstore.Positions;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.projections.books.LongRead;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole book as it stands at one position, for laws that compare its parts while others write
 * on. Nobody writes for the moment in which the views come to the end of the log and the snapshot
 * is taken; everything is read from that.
 */
final class Moment {

  /** Views that are not there by then are looked at as they are: that will be a finding. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Positions positions;
  private final Company company;

  Moment(Company company) {
    this.company = company;
    this.positions = company.ledger().positions();
  }

  /** Does the work, on this thread, in the snapshot. */
  <T> T read(Supplier<T> work) {
    DataSource source = company.database().dataSource();
    TransactionTemplate snapshot = new TransactionTemplate(new JdbcTransactionManager(source));
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    try (Connection held = source.getConnection()) {
      hold(held);
      comeToTheEnd();
      return requireNonNull(snapshot.execute(status -> {
        LongRead.lift(company.jdbc());
        letGo(held);
        return work.get();
      }));
    } catch (SQLException failure) {
      throw new IllegalStateException("audit/no-moment: " + failure.getMessage(), failure);
    }
  }

  private static void hold(Connection held) throws SQLException {
    held.setAutoCommit(false);
    try (Statement statement = held.createStatement()) {
      statement.execute("select book.hold_log()");
    }
  }

  private static void letGo(Connection held) {
    try {
      held.rollback();
    } catch (SQLException failure) {
      throw new IllegalStateException("audit/held: " + failure.getMessage(), failure);
    }
  }

  private void comeToTheEnd() {
    try {
      positions.awaitBooks(positions.head(), PATIENCE);
    } catch (Refused behind) {
      // The laws of the views say what is missing.
    }
  }
}
