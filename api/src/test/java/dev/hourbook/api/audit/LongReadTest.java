package dev.hourbook.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.projections.books.LongRead;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What reads the whole book is not under the time limits of the application's transactions. */
class LongReadTest {

  private static final String LIMIT = "select current_setting('transaction_timeout')";

  private static TestCompany test;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void open() {
    test = TestCompany.open();
    jdbc = test.company().jdbc();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"transaction_timeout", "idle_in_transaction_session_timeout"})
  void aLongReadHasNoLimitAndTheNextTransactionHasItAgain(String setting) {
    String limit = "select current_setting('" + setting + "')";
    List<String> seen = new ArrayList<>();
    LongRead.of(jdbc, limit, row -> seen.add(row.getString(1)));
    LongRead.texts(jdbc, limit, found -> seen.add(String.valueOf(found)));
    assertThat(seen).containsExactly("0", "0");
    assertThat(test.texts(limit)).containsExactly("20s");
  }

  @Test
  void checksumsAreTakenWithoutTheLimit() {
    String limit = "(" + LIMIT + ")";
    String none = "(select '0' as current_setting)";
    assertThat(new ViewChecksums(jdbc, List.of(limit)).take().get(limit))
        .isEqualTo(new ViewChecksums(jdbc, List.of(none)).take().get(none));
  }

  /** A view that shows a second too much to whoever reads under a limit. */
  @Test
  void viewsAreComparedWithTheLogWithoutTheLimit() {
    JdbcTemplate owner = test.owner();
    owner.execute("alter table view.timesheet rename to timesheet_kept");
    owner.execute("""
        create view view.timesheet as select * from view.timesheet_kept
        union all select 't', 'c', 'iso', date '2026-02-02', 1, 0, 1, 0, 0, 0, false
        where current_setting('transaction_timeout') <> '0'""");
    owner.execute("grant select on view.timesheet to public");
    try {
      assertThat(test.count("select sum(approved) from view.timesheet")).isEqualTo(1);
      assertThat(new Audit(test.company()).run(said -> {})).isEmpty();
    } finally {
      owner.execute("drop view view.timesheet");
      owner.execute("alter table view.timesheet_kept rename to timesheet");
    }
  }
}
