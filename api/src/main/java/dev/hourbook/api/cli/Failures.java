package dev.hourbook.api.cli;

import dev.hourbook.api.database.DatabaseProblem;
import dev.hourbook.api.database.TimeLimit;
import dev.hourbook.api.eventstore.IdTaken;
import dev.hourbook.api.report.NotWritten;
import dev.hourbook.ledger.message.Refused;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Tells a person what went wrong: a code and a sentence; a trace only where it is our own fault.
 */
final class Failures implements IExecutionExceptionHandler {

  private static final int REFUSED = 1;
  private static final int OUR_FAULT = 70;

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    Optional<Told> told = told(failure);
    if (told.isPresent()) {
      tell(line, told.get());
      return REFUSED;
    }
    tell(line, new Told(String.valueOf(failure.getMessage()), failure.getClass().getName()));
    if (!System.getenv().containsKey("HOURBOOK_TRACE")) {
      line.getErr().println("Set HOURBOOK_TRACE=1 to see where.");
    } else {
      failure.printStackTrace(line.getErr());
    }
    return OUR_FAULT;
  }

  /** A sentence that says what to do, and its code. */
  private record Told(String message, String code) {}

  private static Optional<Told> told(Exception failure) {
    return switch (failure) {
      case Refused refused ->
        Optional.of(new Told(refused.refusal().message(), refused.refusal().code()));
      case DatabaseProblem problem ->
        Optional.of(
            new Told(String.valueOf(problem.getMessage()), problem.code().toString()));
      case AggregateNotFoundException missing -> Optional.of(unknown(missing));
      case IdTaken taken ->
        Optional.of(new Told(String.valueOf(taken.getMessage()), "event-store/id-taken"));
      case ConcurrencyException ignored ->
        Optional.of(new Told(
            "Somebody else was there first; look again and repeat it.", "event-store/lost-race"));
      case NotWritten incomplete ->
        Optional.of(new Told(String.valueOf(incomplete.getMessage()), NotWritten.CODE));
      case IllegalArgumentException wrong ->
        isOurs(wrong) ? Optional.of(value(wrong)) : taken(wrong);
      default ->
        TimeLimit.isBehind(failure)
            ? Optional.of(new Told(TimeLimit.SENTENCE, TimeLimit.CODE))
            : taken(failure);
    };
  }

  private static Told value(IllegalArgumentException wrong) {
    return new Told("A value is wrong: " + wrong.getMessage() + ".", "usage/value");
  }

  private static Told unknown(AggregateNotFoundException missing) {
    String id = String.valueOf(missing.getAggregateIdentifier());
    String kind = id.substring(0, Math.max(0, id.indexOf(':')));
    return new Told("There is no " + id.replace(':', ' ') + ".", kind + "/unknown");
  }

  /** Our value types refuse by this exception; libraries throw it for faults of ours. */
  private static boolean isOurs(IllegalArgumentException refused) {
    StackTraceElement[] trace = refused.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("dev.hourbook.ledger.");
  }

  private static Optional<Told> taken(Exception failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(PortInUseException.class::isInstance)
        .map(port -> new Told(
            port.getMessage() + "; stop who listens there, or give another --port.",
            "server/port-in-use"))
        .findFirst();
  }

  private static void tell(CommandLine line, Told told) {
    line.getErr().println("hourbook: " + told.message() + " [" + told.code() + "]");
  }
}
