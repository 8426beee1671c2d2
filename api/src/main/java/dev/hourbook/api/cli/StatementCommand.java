package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.Report;
import dev.hourbook.api.report.StatementKind;
import dev.hourbook.api.report.Statements;
import dev.hourbook.api.report.Statements.About;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.Every;
import dev.hourbook.projections.statements.Span;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a statement. */
@Command(
    name = "statement",
    mixinStandardHelpOptions = true,
    description = "Prints a statement by accounting date, from a journal that has caught up.")
final class StatementCommand implements Callable<Integer> {

  /** The end is given as a last day or as the day after it, never as both. */
  static final class End {

    @Option(names = "--as-of", paramLabel = "DAY", description = "Last accounting day, included.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--to", paramLabel = "DAY", description = "End, excluded.")
    private Optional<LocalDate> to = Optional.empty();

    LocalDate last() {
      return asOf.or(() -> to.map(day -> day.minusDays(1))).orElse(Span.ALL.asOf());
    }
  }

  @Mixin
  private DataOptions data = new DataOptions();

  @Parameters(
      paramLabel = "STATEMENT",
      description =
          "trial-balance, income, balance-sheet, hours, client, expert or work-in-progress.")
  private StatementKind kind = StatementKind.TRIAL_BALANCE;

  @ArgGroup
  private End end = new End();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "First accounting day of an income or client statement, included.")
  private LocalDate from = Span.ALL.from();

  @Option(
      names = "--known-at",
      paramLabel = "DAY",
      description = "As it was known at the end of a day (UTC).")
  private LocalDate knownAt = Span.ALL.knownAt();

  @Option(
      names = "--by",
      paramLabel = "PERIOD",
      description = "An income statement by month, half-year or year.")
  private Optional<Every> by = Optional.empty();

  /** Whom it is about. */
  static final class Party {

    @Option(names = "--client", description = "Whose statement: of a client.")
    private Optional<String> client = Optional.empty();

    @Option(names = "--expert", description = "Whose statement: of an expert.")
    private Optional<String> expert = Optional.empty();

    String name(StatementKind kind) {
      return (kind == StatementKind.EXPERT ? expert : client).orElse("");
    }
  }

  @ArgGroup
  private Party party = new Party();

  @Option(names = "--format", description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Override
  public Integer call() {
    try (Company company = data.open()) {
      company.caughtUp();
      Statements statements = new Statements(new Balances(new Lists(company.jdbc())));
      Span span = new Span(from, end.last(), knownAt);
      LocalDate today = LocalDate.ofInstant(company.clock().now(), ZoneOffset.UTC);
      Report report = kind == StatementKind.INCOME && by.isPresent()
          ? statements.income(by.get(), span)
          : statements.of(kind, span, new About(party.name(kind), today));
      format.to(StandardOutput.writer(), report);
      return 0;
    }
  }
}
