package dev.hourbook.api.web.problems;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells values that no part of the program can use from faults of the program itself. */
final class UnusableValue {

  /** Class 22 of SQL's states: a text, a date or a number that a column cannot hold. */
  private static final String DATA_EXCEPTION = "22";

  private UnusableValue() {}

  /** Whether a value was refused by a type of ours, by arithmetic, by dates or by the database. */
  static boolean isBehind(Exception failure) {
    return switch (failure) {
      case DateTimeException ignored -> true;
      case ArithmeticException ignored -> true;
      case IllegalArgumentException refused -> isOurs(refused);
      default ->
        Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(UnusableValue::isData);
    };
  }

  /** Our value types refuse by this exception; libraries throw it for faults of ours. */
  private static boolean isOurs(IllegalArgumentException refused) {
    StackTraceElement[] trace = refused.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("dev.hourbook.");
  }

  private static boolean isData(Throwable failure) {
    return failure instanceof SQLException sql
        && String.valueOf(sql.getSQLState()).startsWith(DATA_EXCEPTION);
  }
}
