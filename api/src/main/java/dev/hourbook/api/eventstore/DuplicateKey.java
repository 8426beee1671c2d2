package dev.hourbook.api.eventstore;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises PostgreSQL's unique violation, SQLState 23505 and nothing else of class 23. */
final class DuplicateKey {

  private static final String UNIQUE_VIOLATION = "23505";

  private DuplicateKey() {}

  static boolean causes(Throwable failure) {
    return sqlCauses(failure).anyMatch(cause -> UNIQUE_VIOLATION.equals(cause.getSQLState()));
  }

  /** The first SQLState among the causes; never a message, for it may quote SQL and payload. */
  static Optional<String> sqlState(Throwable failure) {
    return sqlCauses(failure)
        .flatMap(cause -> Optional.ofNullable(cause.getSQLState()).stream())
        .findFirst();
  }

  static Stream<SQLException> sqlCauses(Throwable failure) {
    Stream.Builder<SQLException> found = Stream.builder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        found.add(sql);
      }
    }
    return found.build();
  }
}
