package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.report.ExplainFormat;
import dev.hourbook.api.report.Explanations;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.projections.explain.Change;
import dev.hourbook.projections.explain.Explain;
import dev.hourbook.projections.explain.Explanation;
import dev.hourbook.projections.explain.Figure;
import dev.hourbook.projections.explain.Knowledge;
import dev.hourbook.projections.explain.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a figure is made of, down to the events. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a figure's definition, the sums it is made of, and the events that add up to each.",
      "Of a sum the 200 largest parts are listed, and what the others come to."
    })
final class ExplainCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private DataOptions data = new DataOptions();

  @Mixin
  private ServiceDays days = new ServiceDays();

  @Parameters(
      paramLabel = "FIGURE",
      description = "revenue, pay, gross-profit, take-rate or run-rate.")
  private Figure figure = Figure.REVENUE;

  @Option(names = "--client", description = "Only work for this client.")
  private Optional<String> client = Optional.empty();

  @Option(names = "--expert", description = "Only work of this expert.")
  private Optional<String> expert = Optional.empty();

  @Option(names = "--discipline", description = "Only this kind of work.")
  private Optional<String> discipline = Optional.empty();

  @Option(
      names = "--known-at",
      paramLabel = "DAY",
      description = "As it was known at the end of that day, UTC.")
  private Optional<LocalDate> knownAt = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = {
        "What changed: the figure as it was known at the end of that day, UTC, beside what is",
        "known now or at the end of --known-at, and the events that make the difference."
      })
  private Optional<LocalDate> since = Optional.empty();

  @Option(names = "--all", description = "Lists every part, however many.")
  private boolean all;

  @Option(names = "--format", description = "table or json. Default: ${DEFAULT-VALUE}.")
  private ExplainFormat format = ExplainFormat.TABLE;

  @Override
  public Integer call() {
    Scope scope = new Scope(client, expert, discipline, span(), knownAt.orElse(LocalDate.MAX));
    Optional<Knowledge> knowledge = since.map(day -> knowledge(day, scope.knownAt()));
    try (Company company = data.open()) {
      company.caughtUp();
      Explanations explanations = new Explanations(company);
      knowledge.ifPresentOrElse(
          from ->
              format.changesTo(StandardOutput.writer(), changed(explanations, scope, from.since())),
          () -> format.to(StandardOutput.writer(), explained(explanations, scope)));
      return 0;
    }
  }

  private Days span() {
    return said(() -> figure == Figure.RUN_RATE ? days.ofRunRate() : days.span());
  }

  private Knowledge knowledge(LocalDate from, LocalDate to) {
    return said(() -> new Knowledge(from, to));
  }

  private <T> T said(Supplier<T> words) {
    try {
      return words.get();
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private List<Explanation> explained(Explanations explanations, Scope scope) {
    int most = all ? Explain.ALL : Explain.FEW;
    return figure == Figure.RUN_RATE
        ? explanations.runRate(days.week(), scope, most)
        : explanations.of(figure, scope, most);
  }

  private List<Change> changed(Explanations explanations, Scope scope, LocalDate day) {
    int most = all ? Explain.ALL : Explain.FEW;
    return figure == Figure.RUN_RATE
        ? explanations.runRateSince(day, days.week(), scope, most)
        : explanations.since(day, figure, scope, most);
  }
}
