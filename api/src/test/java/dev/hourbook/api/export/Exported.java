package dev.hourbook.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.csv.Progress;
import dev.hourbook.projections.export.JournalExtract;
import dev.hourbook.projections.statements.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** A book's journal written to a folder, and what its own postings add up to. */
record Exported(JdbcTemplate jdbc, Path folder) {

  Path of(ExportKind kind, Span span) throws IOException {
    Path file = folder.resolve(kind.word());
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      new Export(JournalExtract.of(jdbc, span), Progress.NONE).write(kind, out);
      assertThat(out.checkError()).isFalse();
    }
    return file;
  }

  /**
   * What a bookkeeper has to find in the journal of some days: what each account stands at in the
   * end, and what those days have earned and cost.
   */
  Map<String, BigDecimal> expected(LocalDate from, LocalDate to) {
    String result = "account ~ '^(revenue|expenses):' and booked_on ";
    Map<String, BigDecimal> expected =
        sums("account !~ '^(revenue|expenses):' and booked_on < '" + to + "'");
    expected.putAll(sums(result + " between '" + from + "' and '" + to.minusDays(1) + "'"));
    sums(result + " < '" + from + "'")
        .forEach((account, amount) -> expected.merge(
            "equity:result-brought-forward " + account.split(" ", 2)[1], amount, BigDecimal::add));
    expected.values().removeIf(amount -> amount.signum() == 0);
    return expected;
  }

  /** Every account's balance of some postings in decimals, without what is nothing. */
  Map<String, BigDecimal> sums(String postings) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    jdbc.query(
        "select account, unit, sum(amount) from view.posting where " + postings
            + " group by 1, 2 having sum(amount) <> 0",
        row -> {
          String unit = row.getString(2);
          int digits = unit.equals("s") ? 0 : Currency.getInstance(unit).getDefaultFractionDigits();
          sums.put(row.getString(1) + " " + unit, BigDecimal.valueOf(row.getLong(3), digits));
        });
    return sums;
  }
}
