package dev.hourbook.api.csv;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.catalog.ValueDates;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.voucher.VoucherCommand.RecordVoucher;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherRecorded;
import dev.hourbook.ledger.voucher.VoucherId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Imports expenses, one voucher a row. {@link #check} reads everything and applies nothing; with no
 * error left {@link #apply} books what is new. A row the book knows is passed over; if it says
 * something else, that is a conflict and is not applied. A run may be interrupted and repeated.
 */
public final class ExpenseImport {

  private static final int PER_CHUNK = 500;

  private final Company company;
  private final ExpenseOptions options;
  private final Problems errors = new Problems();
  private final Problems conflicts = new Problems();
  private final Map<VoucherId, ExpenseRow> rows = new LinkedHashMap<>();
  private final List<ExpenseRow> fresh = new ArrayList<>();
  private final LongAdder read = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private final LongAdder recorded = new LongAdder();

  /** An import into the company's book. */
  public ExpenseImport(Company company, ExpenseOptions options) {
    this.company = company;
    this.options = options;
  }

  /** Reads and checks every line; says whether it may be applied. */
  public boolean check(Instant at) {
    LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    Path file = options.file().toAbsolutePath().normalize();
    Path folder = file.resolveSibling("");
    new CsvFile(folder, String.valueOf(file.getFileName()), ExpenseRow.COLUMNS, errors)
        .forEach(row -> take(row, today));
    rows.values().forEach(this::compareWithBook);
    return errors.count() == 0;
  }

  private void take(CsvRow row, LocalDate today) {
    read.increment();
    ExpenseRow.read(row, options).ifPresent(expense -> {
      ExpenseRow earlier = rows.putIfAbsent(expense.voucher(), expense);
      if (expense.bookedOn().isAfter(today)) {
        row.problem("booked_on", "csv/not-yet", "lies after " + today);
      } else if (!ValueDates.isNear(expense.bookedOn(), today)) {
        String message = "lies more than " + ValueDates.YEARS + " years before " + today;
        row.problem("booked_on", "csv/too-long-ago", message);
      } else if (earlier != null) {
        tell(expense, expense.isSame(earlier), "stands earlier in the file");
      }
    });
  }

  private void compareWithBook(ExpenseRow row) {
    List<LedgerEvent> facts = company.streams().of(row.voucher().toString());
    if (facts.isEmpty()) {
      fresh.add(row);
    } else {
      boolean same = facts.getFirst() instanceof VoucherRecorded known && row.isSame(known);
      tell(row, same, "is in the book");
    }
  }

  private void tell(ExpenseRow row, boolean same, String where) {
    if (same) {
      repeated.increment();
    } else {
      String message = where + " with other content; not applied, reverse the voucher and give"
          + " what is right an id of its own";
      conflicts.add(new ImportProblem(
          String.valueOf(options.file().getFileName()),
          row.line(),
          "source_id",
          row.id(),
          "import/conflict",
          message));
    }
  }

  /** Books what is new, chunk by chunk. */
  public void apply(Instant at) {
    for (int i = 0; i < fresh.size(); i += PER_CHUNK) {
      List<ExpenseRow> chunk = fresh.subList(i, Math.min(fresh.size(), i + PER_CHUNK));
      company.ledger().chunks().run(chunk.stream().map(row -> command(row, at)).toList());
      recorded.add(chunk.size());
    }
  }

  private RecordVoucher command(ExpenseRow row, Instant at) {
    return new RecordVoucher(
        row.voucher(),
        row.bookedOn(),
        row.lines(),
        row.reason(),
        options.approvedBy(),
        at,
        options.by());
  }

  /** What became of it so far. */
  public ExpenseSummary summary() {
    List<ImportProblem> problems = new ArrayList<>(errors.first());
    problems.addAll(conflicts.first());
    return new ExpenseSummary(
        read.sum(), recorded.sum(), repeated.sum(), conflicts.count(), errors.count(), problems);
  }
}
