package dev.hourbook.api.dispatch;

import dev.hourbook.api.house.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/**
 * A known bug, planted into a copy of the sources and compiled to stand before the real classes.
 */
enum Plant {
  /** After a lost answer the call is made again, under another key. */
  FRESH_KEY_ON_RETRY,
  /** A time-out counts as a failure, and what was to be paid is released. */
  RELEASED_ON_TIME_OUT,
  /** The second hop fails, and what the first one moved is taken for ours again. */
  RELEASED_WHEN_ONLY_THE_SECOND_HOP_FAILED,
  /** What comes after "paid" is taken for older news. */
  WEBHOOK_ORDER_TRUSTED,
  /** Money goes to the account that the expert has now, whoever approved which. */
  APPROVAL_NOT_BOUND,
  /** Nobody waits for a turn. */
  LIMITER_OFF;

  private record Edit(String source, String correct, String wrong) {}

  private List<Edit> edits() {
    return switch (this) {
      case FRESH_KEY_ON_RETRY -> freshKey();
      case RELEASED_ON_TIME_OUT ->
        List.of(new Edit(
            "api/dispatch/Outcomes",
            "case Answer.Unknown a -> Optional.of(unknown(sent, a.why(), a.next()));",
            """
            case Answer.Unknown a -> Optional.of(failed(sent,
                new Failure(Failure.Remedy.STOP, "timed-out", a.why())));"""));
      case RELEASED_WHEN_ONLY_THE_SECOND_HOP_FAILED -> reversedAtTheBank();
      case WEBHOOK_ORDER_TRUSTED ->
        List.of(new Edit(
            "api/dispatch/Calls",
            "tell(job, new Outcome.Returned(s.reference(), s.failure()), told);",
            "ended(job, told, true);"));
      case APPROVAL_NOT_BOUND -> accountOfTheMoment();
      case LIMITER_OFF ->
        List.of(new Edit("stripe/Turns", "Line own = endpoints.computeIfAbsent", """
            if (endpoint != null) {
              return;
            }
            Line own = endpoints.computeIfAbsent"""));
    };
  }

  private static List<Edit> freshKey() {
    return List.of(
        new Edit("ledger/payout/Instruction", "+ attempt;", "+ attempt + System.nanoTime();"),
        new Edit("api/dispatch/Calls", "Answer answer = rail.send(job.instruction());", """
                Answer answer = rail.send(job.instruction());
                if (answer instanceof Answer.Unknown) {
                  answer = rail.send(job.instruction());
                }"""));
  }

  private static List<Edit> reversedAtTheBank() {
    return List.of(
        new Edit(
            "ledger/payout/Way",
            "case PayoutReversed e -> isAwaited(Hop.REVERSAL, e.attempt(), state);",
            "case PayoutReversed ignored -> state instanceof Waiting;"),
        new Edit(
            "api/dispatch/Outcomes",
            "case DELIVERY, REVERSAL -> failed(sought, seen.failure());",
            """
                case DELIVERY -> new Outcome.Reversed(1, seen.reference());
                case REVERSAL -> failed(sought, seen.failure());"""));
  }

  private static List<Edit> accountOfTheMoment() {
    return List.of(
        new Edit(
            "ledger/payee/Payees",
            "if (now.equals(Optional.ofNullable(planned)))",
            "if (at != null)"),
        new Edit(
            "api/dispatch/Intents",
            "job.instruction().to().equals(plan.destination())",
            "plan.destination() != null"),
        new Edit("projections/payouts/OnTheirWay", "p.destination, p.fingerprint,", """
                (select a.reference from view.payee_account a
                  where a.expert = p.expert and a.rail = p.rail) as destination,
                (select a.fingerprint from view.payee_account a
                  where a.expert = p.expert and a.rail = p.rail) as fingerprint,"""));
  }

  /** The folder of its classes. */
  Path compiled() throws IOException {
    Path folder = Files.createTempDirectory("hourbook-plant");
    Map<Path, String> texts = new LinkedHashMap<>();
    for (Edit edit : edits()) {
      Path source = source(edit.source());
      String text = Files.readString(source);
      if (!text.contains(edit.correct())) {
        throw new IllegalStateException(this + ": " + edit.source() + " has changed");
      }
      texts.put(source, text.replace(edit.correct(), edit.wrong()));
    }
    List<String> arguments = new ArrayList<>(List.of(
        "-proc:none",
        "-parameters",
        "-nowarn",
        "-d",
        folder.toString(),
        "-cp",
        System.getProperty("java.class.path")));
    for (Map.Entry<Path, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey().getFileName());
      Files.writeString(file, text.getValue());
      arguments.add(file.toString());
    }
    compile(arguments);
    return folder;
  }

  private void compile(List<String> arguments) {
    int failed = ToolProvider.getSystemJavaCompiler()
        .run(
            InputStream.nullInputStream(),
            System.err,
            System.err,
            arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new IllegalStateException(this + " does not compile");
    }
  }

  private static Path source(String name) {
    String module = name.substring(0, name.indexOf('/'));
    return Project.root()
        .resolve(module)
        .resolve("src/main/java/dev/hourbook")
        .resolve(name + ".java");
  }
}
