package dev.hourbook.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.projections.statements.Span;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Whole years of work, some months at a time: each stretch opens with what the one before left. In
 * one file the programs would need gigabytes, and no more would be checked.
 */
record Stretches(TestCompany test, Path folder) {

  /** Skips the test where a program is missing. */
  static void assumeTold() {
    Program.assumeInstalled("hledger");
    Program.assumeInstalled("bean-check");
  }

  /** Both programs find every account as it is here, to the cent and to the second. */
  void agree(int months) throws Exception {
    Exported exported = new Exported(test.company().jdbc(), folder);
    LocalDate last = day("max");
    LocalDate from = day("min").withDayOfMonth(1);
    for (; !from.isAfter(last); from = from.plusMonths(months)) {
      agree(exported, from, from.plusMonths(months));
    }
  }

  /** Both programs at once: they are what these tests wait for. */
  private static void agree(Exported exported, LocalDate from, LocalDate to) throws Exception {
    try (ExecutorService both = Executors.newFixedThreadPool(Bookkeeper.values().length)) {
      List<Callable<Map<String, BigDecimal>>> found = new ArrayList<>();
      for (Bookkeeper keeper : Bookkeeper.values()) {
        found.add(() ->
            keeper.balances(exported.of(keeper.form(), Span.ALL.from(from).asOf(to.minusDays(1)))));
      }
      Map<String, BigDecimal> expected = exported.expected(from, to);
      for (Future<Map<String, BigDecimal>> balances : both.invokeAll(found)) {
        assertThat(balances.get()).isEqualTo(expected);
      }
    }
  }

  private LocalDate day(String which) {
    String sql = "select " + which + "(booked_on) from view.journal_entry";
    return Objects.requireNonNull(
        test.company().jdbc().queryForObject(sql, LocalDate.class), "an empty journal");
  }
}
