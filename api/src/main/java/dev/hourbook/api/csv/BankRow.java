package dev.hourbook.api.csv;

import dev.hourbook.ledger.bank.StatementLine;
import dev.hourbook.ledger.message.Sha256;
import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of a statement's file. */
record BankRow(CsvRow row, StatementLine line) {

  static final List<String> COLUMNS =
      List.of("id", "value_date", "amount", "currency", "reference", "counterparty");

  private static final int LONGEST = 500;
  private static final int DIGITS = 24;

  /**
   * Reads a row. One without an id gets one from what it says and from how many rows before it in
   * the file, counted in {@code seen}, say the same: so a file has to have whole days.
   */
  static Optional<BankRow> read(CsvRow row, Map<String, Integer> seen) {
    Optional<String> id = bounded(row, "id");
    Optional<LocalDate> day = row.date("value_date");
    Optional<Money> amount =
        row.currency("currency").flatMap(currency -> row.amount("amount", currency));
    Optional<String> reference = bounded(row, "reference");
    Optional<String> counterparty = bounded(row, "counterparty");
    if (id.isEmpty() || day.isEmpty() || amount.isEmpty() || reference.isEmpty()) {
      return Optional.empty();
    }
    return counterparty.map(name -> new BankRow(
        row,
        new StatementLine(
            id.filter(text -> !text.isEmpty())
                .orElseGet(() -> derived(day.get(), amount.get(), reference.get(), seen)),
            day.get(),
            amount.get(),
            reference.get(),
            name)));
  }

  private static Optional<String> bounded(CsvRow row, String field) {
    return row.read(field, "text of at most " + LONGEST + " characters", text -> {
          if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
          }
          return text;
        })
        .flatMap(text -> row.text(field))
        .map(String::strip);
  }

  private static String derived(
      LocalDate day, Money amount, String reference, Map<String, Integer> seen) {
    String content = new Sha256()
        .line(day.toString())
        .line(amount.toString())
        .line(reference)
        .hex()
        .substring(0, DIGITS);
    return content + "-" + seen.merge(content, 1, Integer::sum);
  }
}
