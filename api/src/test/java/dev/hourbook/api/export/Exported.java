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

  /** The program finds nothing wrong, and holds every account as the journal does. */
  void agreesWith(Bookkeeper keeper) throws Exception {
    Path file = of(keeper.form(), Span.ALL);
    keeper.check(file);
    Map<String, BigDecimal> ours = sums("true");
    assertThat(ours).isNotEmpty();
    assertThat(keeper.balances(file)).isEqualTo(ours);
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
