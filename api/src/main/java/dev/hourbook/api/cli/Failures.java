package dev.hourbook.api.cli;

import dev.hourbook.api.database.DatabaseProblem;
import dev.hourbook.api.eventstore.IdTaken;
import dev.hourbook.ledger.message.Refused;
import org.axonframework.modelling.command.AggregateNotFoundException;
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
    switch (failure) {
      case Refused refused ->
        tell(line, refused.refusal().message(), refused.refusal().code());
      case DatabaseProblem problem ->
        tell(line, String.valueOf(problem.getMessage()), problem.code().toString());
      case AggregateNotFoundException missing -> {
        String id = String.valueOf(missing.getAggregateIdentifier());
        String kind = id.substring(0, Math.max(0, id.indexOf(':')));
        tell(line, "There is no " + id.replace(':', ' ') + ".", kind + "/unknown");
      }
      case IdTaken taken -> tell(line, String.valueOf(taken.getMessage()), "event-store/id-taken");
      case Exception other -> {
        tell(line, String.valueOf(other.getMessage()), other.getClass().getName());
        if (!System.getenv().containsKey("HOURBOOK_TRACE")) {
          line.getErr().println("Set HOURBOOK_TRACE=1 to see where.");
        } else {
          other.printStackTrace(line.getErr());
        }
        return OUR_FAULT;
      }
    }
    return REFUSED;
  }

  private static void tell(CommandLine line, String message, String code) {
    line.getErr().println("hourbook: " + message + " [" + code + "]");
  }
}
