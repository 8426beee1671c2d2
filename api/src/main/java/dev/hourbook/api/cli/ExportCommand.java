package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.export.Export;
import dev.hourbook.api.export.ExportKind;
import dev.hourbook.api.report.NotWritten;
import dev.hourbook.projections.export.JournalExtract;
import dev.hourbook.projections.statements.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the journal for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the journal by accounting date for hledger, beancount or a spreadsheet.",
      "With --from a journal opens with the balances before that day; docs/export.md has the form."
    })
final class ExportCommand implements Callable<Integer> {

  @Mixin
  private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FORM", description = "hledger, beancount or gl-csv.")
  private ExportKind kind = ExportKind.HLEDGER;

  @ArgGroup
  private StatementCommand.End end = new StatementCommand.End();

  @Option(names = "--from", paramLabel = "DAY", description = "First accounting day, included.")
  private LocalDate from = Span.ALL.from();

  @Option(
      names = "--known-at",
      paramLabel = "DAY",
      description = "As it was known at the end of a day (UTC).")
  private LocalDate knownAt = Span.ALL.knownAt();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes to a file, which is there when it is whole; else standard output.")
  private Optional<Path> file = Optional.empty();

  @Override
  public Integer call() throws IOException {
    try (Company company = data.open()) {
      company.caughtUp();
      Span span = new Span(from, end.last(), knownAt);
      Export export = new Export(JournalExtract.of(company.jdbc(), span), new ConsoleProgress());
      if (file.isPresent()) {
        toFile(export, file.get().toAbsolutePath());
      } else {
        write(export, StandardOutput.writer());
      }
      return 0;
    }
  }

  /** Whoever finds the file finds all of it. */
  private void toFile(Export export, Path whole) throws IOException {
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(part))) {
      write(export, out);
    }
    Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(Export export, PrintWriter out) {
    export.write(kind, out);
    NotWritten.unlessWhole(out);
  }
}
