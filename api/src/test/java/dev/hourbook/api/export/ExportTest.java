package dev.hourbook.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.projections.statements.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lively company's journal in the hands of other bookkeepers. */
class ExportTest {

  private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

  private static TestCompany test;

  @TempDir
  private Path folder;

  @BeforeAll
  static void live() {
    test = TestCompany.open();
    LivelyHistory.in(test);
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private Exported exported() {
    return new Exported(test.company().jdbc(), folder);
  }

  @ParameterizedTest
  @EnumSource
  void agreesOnEveryAccountToTheCentAndToTheSecond(Bookkeeper keeper) throws Exception {
    Path file = exported().of(keeper.form(), Span.ALL);
    keeper.check(file);
    assertThat(keeper.balances(file))
        .hasSizeGreaterThan(20)
        .isEqualTo(exported().sums("true"));
  }

  @ParameterizedTest
  @EnumSource
  void aMonthOpensWithWhatStoodBeforeItAndEarnsItsOwnResult(Bookkeeper keeper) throws Exception {
    Path file = exported().of(keeper.form(), Span.ALL.from(MARCH));
    keeper.check(file);
    assertThat(keeper.balances(file))
        .isEqualTo(exported().expected(MARCH, LocalDate.parse("2027-01-01")));
  }

  @ParameterizedTest
  @EnumSource
  void februaryAsItWasKnownIsNotFebruaryAsItIsKnownNow(Bookkeeper keeper) throws Exception {
    LocalDate known = LocalDate.parse("2026-02-20");
    Path file = exported().of(keeper.form(), Span.ALL.asOf(MARCH.minusDays(1)).knownAt(known));
    keeper.check(file);
    String february = "booked_on < '2026-03-01'";
    String then = " and (recorded_at at time zone 'UTC')::date <= '2026-02-20'";
    assertThat(keeper.balances(file))
        .isEqualTo(exported().sums(february + then))
        .isNotEqualTo(exported().sums(february));
  }
}
