package dev.hourbook.api.csv;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.voucher.PastWeek;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/**
 * Carries a company over from older books: what its clients owe, what it owes its experts, what its
 * accounts hold and what was worked before. A file that is not there has nothing to carry over.
 * {@link #check} reads everything and applies nothing; only without error and conflict may
 * {@link #apply} do it. What is in the book as given is passed over, so a run may be repeated.
 */
public final class OpeningImport {

  private final Company company;
  private final OpeningOptions options;
  private final Problems problems = new Problems();
  private final List<OpeningStep> steps = new ArrayList<>();
  private final List<LedgerCommand> fresh = new ArrayList<>();
  private final LongAdder applied = new LongAdder();

  /** A cut-over into the company's book. */
  public OpeningImport(Company company, OpeningOptions options) {
    this.company = company;
    this.options = options;
  }

  /** What became of it: things given, carried over, known already, and what is wrong. */
  public record Summary(long given, long applied, long known, List<ImportProblem> problems) {

    /** Whether everything given is in the book now, as given. */
    public boolean clean() {
      return problems.isEmpty();
    }
  }

  /** Reads and checks everything; says whether it may be applied. */
  public boolean check() {
    OpeningDocuments documents = new OpeningDocuments(options, company.streams());
    steps.addAll(
        rows(OpeningDocuments.SERIES, List.of("series", "year", "next_number"), documents::series));
    steps.addAll(rows(
        OpeningDocuments.INVOICES,
        List.of("number", "client", "issued_on", "due_on", "currency", "amount_left", "seconds"),
        documents::invoice));
    steps.addAll(rows(
        OpeningDocuments.CASH,
        List.of("source_id", "client", "received_on", "currency", "amount", "reference"),
        documents::cash));
    steps.addAll(rows(
        OpeningDocuments.EARNINGS,
        List.of("expert", "contract", "week", "seconds", "currency", "amount"),
        documents::earnings));
    balances();
    if (steps.isEmpty() && problems.count() == 0) {
      problems.add(new ImportProblem(
          String.valueOf(options.folder().getFileName()),
          0,
          "file",
          "",
          "csv/no-file",
          "has nothing to carry over; see docs/opening-balances.md"));
    }
    compare();
    return problems.count() == 0;
  }

  private void balances() {
    OpeningBalances sums = new OpeningBalances(options, company.streams());
    List<String> expert = List.of("expert", "currency", "amount");
    lines(
        sums, OpeningBalances.DEBTS, expert, row -> sums.ofExpert(row, Account.EXPERT_RECEIVABLE));
    lines(sums, OpeningBalances.PAID, expert, row -> sums.ofExpert(row, Account.HISTORY_PAID));
    lines(sums, OpeningBalances.BALANCES, List.of("account", "currency", "amount"), sums::balance);
    List<PastWeek> weeks = rows(
        OpeningBalances.HISTORY,
        List.of(
            "week",
            "client",
            "discipline",
            "billed_seconds",
            "worked_seconds",
            "currency",
            "revenue",
            "pay"),
        sums::week);
    if (!weeks.isEmpty()) {
      steps.add(sums.history(weeks));
    }
  }

  private void lines(
      OpeningBalances sums,
      String file,
      List<String> columns,
      Function<CsvRow, Optional<VoucherLine>> reader) {
    List<VoucherLine> lines = rows(file, columns, reader);
    if (!lines.isEmpty()) {
      steps.add(sums.balances(file, lines));
    }
  }

  private <T> List<T> rows(
      String file, List<String> columns, Function<CsvRow, Optional<T>> reader) {
    List<T> rows = new ArrayList<>();
    if (Files.exists(options.folder().resolve(file))) {
      new CsvFile(options.folder(), file, columns, problems)
          .forEach(row -> reader.apply(row).ifPresent(rows::add));
    }
    return rows;
  }

  /** What is in the book may be repeated and may not be different. */
  private void compare() {
    Set<Object> seen = new HashSet<>();
    for (OpeningStep step : steps) {
      List<LedgerEvent> facts = company.streams().of(step.stream().toString());
      if (!seen.add(step.stream())) {
        problems.add(step.place().problem("import/conflict", "stands here twice"));
      } else if (facts.isEmpty()) {
        fresh.add(step.command());
      } else if (!facts.getFirst().equals(step.event())) {
        String message = "is in the book with other content; nothing was changed";
        problems.add(step.place().problem("import/conflict", message));
      }
    }
  }

  /** Carries over what is new, all in one transaction: half a company is none. */
  public void apply() {
    company.ledger().chunks().run(fresh);
    applied.add(fresh.size());
  }

  /** What became of it so far. */
  public Summary summary() {
    long known = problems.count() == 0 ? steps.size() - fresh.size() : 0;
    return new Summary(steps.size(), applied.sum(), known, problems.first());
  }
}
