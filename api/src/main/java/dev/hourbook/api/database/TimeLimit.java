package dev.hourbook.api.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.TransactionSystemException;

/** Recognises that the server ended a transaction because it took longer than one may. */
public final class TimeLimit {

  /** The word for it. */
  public static final String CODE = "database/took-too-long";

  /** What to do about it. */
  public static final String SENTENCE = "This takes longer than the 20 s that a transaction may;"
      + " ask for less, fewer days or one client, or try again when the machine is less busy.";

  /** {@code idle_in_transaction_session_timeout} and {@code transaction_timeout}. */
  private static final Set<String> ENDED = Set.of("25P03", "25P04");

  private TimeLimit() {}

  /**
   * Whether that is what stands behind a failure. The connection is gone by then, so rolling back
   * fails, too, and Spring throws that failure with the first one beside it.
   */
  public static boolean isBehind(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .anyMatch(each -> switch (each) {
          case SQLException sql -> ENDED.contains(String.valueOf(sql.getSQLState()));
          case TransactionSystemException rollback ->
            rollback.getApplicationException() != null
                && isBehind(rollback.getApplicationException());
          default -> false;
        });
  }
}
