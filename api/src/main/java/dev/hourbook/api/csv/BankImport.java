package dev.hourbook.api.csv;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.bank.BankAccountEvent.BankAccountOpened;
import dev.hourbook.ledger.bank.BankCommand.ImportBankLines;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineImported;
import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.BankRefusal;
import dev.hourbook.ledger.bank.StatementLine;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Imports a bank's statement, one line a row. {@link #check} reads everything and applies nothing;
 * with no error left {@link #apply} takes what is new. A line that the book knows is passed over;
 * other content under its id is an error, and then nothing is applied.
 */
public final class BankImport {

  private static final int PER_CHUNK = 500;

  private final Company company;
  private final BankOptions options;
  private final BankAccountOpened account;
  private final Problems problems = new Problems();
  private final Map<String, Integer> derived = new HashMap<>();
  private final Map<BankLineId, StatementLine> given = new LinkedHashMap<>();
  private final List<StatementLine> fresh = new ArrayList<>();
  private final LongAdder read = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private final LongAdder imported = new LongAdder();

  /**
   * An import into the company's book, which has caught up.
   *
   * @throws Refused {@code bank/unknown-account}
   */
  public BankImport(Company company, BankOptions options) {
    this.company = company;
    this.options = options;
    this.account = company.streams().of(options.account().toString()).stream()
        .map(BankAccountOpened.class::cast)
        .findFirst()
        .orElseThrow(() -> new Refused(new BankRefusal.UnknownAccount(options.account())));
  }

  /** Reads and checks every line; says whether it may be applied. */
  public boolean check(Instant at) {
    LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    Path file = options.file().toAbsolutePath().normalize();
    new CsvFile(file.resolveSibling(""), fileName(), BankRow.COLUMNS, problems)
        .forEach(row -> take(row, today));
    if (problems.count() == 0) {
      options.closing().ifPresent(this::requireClosing);
    }
    return problems.count() == 0;
  }

  private String fileName() {
    return String.valueOf(options.file().toAbsolutePath().normalize().getFileName());
  }

  private void take(CsvRow row, LocalDate today) {
    read.increment();
    BankRow.read(row, derived).filter(said -> fits(said, today)).ifPresent(said -> {
      BankLineId id = new BankLineId(options.account(), said.line().id());
      StatementLine earlier = given.putIfAbsent(id, said.line());
      if (earlier == null) {
        compareWithBook(said, id);
      } else {
        compare(
            said,
            new BankLineImported(
                id, earlier.valueDate(), earlier.amount(), earlier.reference(), options.by()),
            "stands earlier in the file");
      }
    });
  }

  private boolean fits(BankRow said, LocalDate today) {
    StatementLine line = said.line();
    if (!line.amount().currency().equals(account.balance().currency())) {
      String own = account.balance().currency().toString();
      said.row().problem("currency", "bank/other-currency", "is not the account's, " + own);
    } else if (line.valueDate().isBefore(account.from())) {
      String from = "lies before " + account.from() + ", from when the account is compared";
      said.row().problem("value_date", "bank/before-the-first-day", from);
    } else if (line.valueDate().isAfter(today)) {
      said.row().problem("value_date", "csv/not-yet", "lies after " + today);
    } else {
      return true;
    }
    return false;
  }

  private void compareWithBook(BankRow said, BankLineId id) {
    List<LedgerEvent> facts = company.streams().of(id.toString());
    if (facts.isEmpty()) {
      fresh.add(said.line());
    } else {
      compare(said, (BankLineImported) facts.getFirst(), "is in the book");
    }
  }

  private void compare(BankRow said, BankLineImported known, String where) {
    StatementLine line = said.line();
    if (line.isSame(known)) {
      repeated.increment();
    } else if (!line.amount().equals(known.amount())) {
      conflict(said, "amount", where, known.amount());
    } else if (!line.valueDate().equals(known.valueDate())) {
      conflict(said, "value_date", where, known.valueDate());
    } else {
      conflict(said, "reference", where, "'" + known.reference() + "'");
    }
  }

  private static void conflict(BankRow said, String field, String where, Object known) {
    String why = "differs: '" + said.line().id() + "' " + where + " with " + known
        + "; give what is another line an id of its own";
    said.row().problem(field, "import/conflict", why);
  }

  /** What the account began with, what the book has and what is new. */
  private void requireClosing(Money closing) {
    Money sum = fresh.stream()
        .map(StatementLine::amount)
        .reduce(account.balance().plus(known()), Money::plus);
    if (!closing.equals(sum)) {
      String why =
          "is not what the account comes to, " + sum + "; a line is missing, or one too" + " many";
      problems.add(new ImportProblem(
          fileName(), 0, "closing balance", closing.toString(), "bank/closing-balance", why));
    }
  }

  private Money known() {
    Long minor = company
        .jdbc()
        .queryForObject(
            "select coalesce(sum(minor), 0)::bigint from view.bank_line where account = ?",
            Long.class,
            options.account().key());
    return new Money(Optional.ofNullable(minor).orElse(0L), account.balance().currency());
  }

  /** Takes what is new, chunk by chunk. */
  public void apply(Instant at) {
    for (int i = 0; i < fresh.size(); i += PER_CHUNK) {
      List<StatementLine> chunk =
          List.copyOf(fresh.subList(i, Math.min(fresh.size(), i + PER_CHUNK)));
      company.send(new ImportBankLines(options.account(), chunk, at, options.by()));
      imported.add(chunk.size());
    }
  }

  /** What became of it so far. */
  public BankSummary summary() {
    return new BankSummary(read.sum(), imported.sum(), repeated.sum(), problems.first());
  }
}
