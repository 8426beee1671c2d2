package dev.hourbook.api.csv;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.voucher.ByHand;
import dev.hourbook.ledger.voucher.VoucherEvent.VoucherRecorded;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One line of an expenses file: a debit of its account and a credit of the counter account. */
record ExpenseRow(
    long line,
    String id,
    VoucherId voucher,
    LocalDate bookedOn,
    List<VoucherLine> lines,
    String reason) {

  /** What the file has to have; it may have a counter account as well. */
  static final List<String> COLUMNS =
      List.of("source_id", "booked_on", "account", "amount", "currency", "description");

  private static final String COUNTER = "counter_account";

  static Optional<ExpenseRow> read(CsvRow row, ExpenseOptions options) {
    Optional<String> id = row.required("source_id");
    Optional<LocalDate> day = row.date("booked_on");
    Optional<Account> account = account(row, "account");
    Optional<Account> counter =
        row.has(COUNTER) ? account(row, COUNTER) : Optional.of(options.counter());
    Optional<Money> amount =
        row.currency("currency").flatMap(currency -> row.amount("amount", currency));
    Optional<String> reason = row.required("description");
    if (account.isPresent() && account.equals(counter)) {
      row.problem("account", "csv/value", "is its own counter account; name another one");
      return Optional.empty();
    }
    if (id.isEmpty() || day.isEmpty() || account.isEmpty() || counter.isEmpty()) {
      return Optional.empty();
    }
    return amount.flatMap(money -> reason.map(why -> new ExpenseRow(
        row.line(),
        id.get(),
        VoucherId.of(options.source(), id.get()),
        day.get(),
        List.of(
            VoucherLine.of(account.get(), money), VoucherLine.of(counter.get(), money.negated())),
        why)));
  }

  private static Optional<Account> account(CsvRow row, String field) {
    return row.read(
        field,
        "an account that a hand may book, like expenses:operating:rent; see docs/accounts.md",
        path -> Account.ofPath(path)
            .filter(ByHand::mayBook)
            .orElseThrow(IllegalArgumentException::new));
  }

  /** Whether an earlier row says the same of it. */
  boolean isSame(ExpenseRow other) {
    return bookedOn.equals(other.bookedOn)
        && lines.equals(other.lines)
        && reason.equals(other.reason);
  }

  /** Whether the book says the same of it. */
  boolean isSame(VoucherRecorded known) {
    return bookedOn.equals(known.bookedOn())
        && lines.equals(known.lines())
        && reason.equals(known.reason());
  }
}
