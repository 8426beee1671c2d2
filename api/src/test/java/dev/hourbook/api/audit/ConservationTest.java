package dev.hourbook.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.projections.conservation.Conservation;
import dev.hourbook.projections.conservation.Proof;
import dev.hourbook.projections.paging.Lists;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every second and every cent of a lively company, counted twice. */
class ConservationTest {

  private static TestCompany test;

  @BeforeAll
  static void live() {
    test = TestCompany.open();
    LivelyHistory.in(test);
    test.company().caughtUp();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private static List<Proof> proofs() {
    return new Conservation(new Lists(test.company().jdbc())).proofs();
  }

  @Test
  void everyProofHoldsAndCountsSomething() {
    assertThat(proofs()).hasSizeGreaterThanOrEqualTo(9).allMatch(Proof::holds);
    assertThat(proofs()).filteredOn(proof -> proof.countedHere() == 0).hasSizeLessThanOrEqualTo(1);
  }

  /**
   * Each planted by the owner of the tables, seen by its proof and by the audit, and taken back.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "every recorded second is in the client's book | timesheet | {'recorded':60}",
        "hours on no invoice are unbilled | item | {'side':'bill','document':null,'seconds':60}",
        "hours in no payout are accrued | item | {'side':'pay','document':null,'seconds':60}",
        "hours of payouts on their way are reserved | payout | {'stands':'reserved','seconds':60}",
      })
  void aMinuteMoreInOneCountIsFound(String what, String table, String minute) {
    String row = minute.replace('\'', '"').replace("{", "{\"" + table + "\":\"planted\",");
    plant(table, row);
    try {
      assertThat(broken()).contains(what);
      assertThat(new Audit(test.company()).run(said -> {}))
          .extracting(Finding::where)
          .anyMatch(found -> found.startsWith(what));
    } finally {
      test.owner().update("delete from view." + table + " where " + table + " = 'planted'");
    }
    assertThat(broken()).isEmpty();
  }

  /** A row like any other, save what is said of it; the database works out what it generates. */
  private static void plant(String table, String row) {
    String columns = test.texts("select string_agg(column_name::text, ', ')"
            + " from information_schema.columns where table_schema = 'view'"
            + " and is_generated = 'NEVER' and table_name = '" + table + "'")
        .getFirst();
    test.owner()
        .update(
            "insert into view." + table + " (" + columns + ") select " + columns
                + " from (select (jsonb_populate_record(t, ?::jsonb)).* from view." + table
                + " t limit 1) planted",
            row);
  }

  private static List<String> broken() {
    return proofs().stream().filter(proof -> !proof.holds()).map(Proof::what).toList();
  }
}
