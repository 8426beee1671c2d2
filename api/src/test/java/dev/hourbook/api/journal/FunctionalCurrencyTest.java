package dev.hourbook.api.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.audit.Unvalued;
import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The yen of a lively company in dollars, as they were worth when they were booked. */
class FunctionalCurrencyTest {

  private static TestCompany test;

  @BeforeAll
  static void live() {
    test = TestCompany.open();
    LivelyHistory.in(test);
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @Test
  void yenAreValuedAtTheLatestRateOfTheirDayOrBefore() {
    List<String> rates = test.texts("""
            select distinct
              booked_on || ' ' || round(abs(amount / functional_amount::numeric * 100))
            from view.posting where unit = 'JPY' and abs(functional_amount) > 1000 order by 1""");
    assertThat(rates)
        .isNotEmpty()
        .allMatch(row -> row.endsWith(row.compareTo("2026-02-28") < 0 ? " 149" : " 151")
            || (row.startsWith("2026-02-28") && row.endsWith(" 150")));
  }

  @Test
  void whatWasBookedBeforeAnyRateWasKnownIsNotValuedAndIsListed() {
    long before = test.count(
        "select count(*) from view.posting where unit = 'JPY'" + " and functional_amount is null");
    long after = test.count("select count(*) from view.posting where unit = 'JPY'"
        + " and recorded_at > '2026-02-09T12:00Z' and functional_amount is null");
    assertThat(before).isPositive();
    assertThat(after).isZero();
    assertThat(Unvalued.in(test.company().jdbc()))
        .containsExactly(before + " postings of JPY, booked from 2026-02-09 to 2026-02-09, are not"
            + " valued in the functional currency: no rate was known");
  }

  @Test
  void dollarsAndSecondsCarryNoSecondAmount() {
    assertThat(test.count("select count(*) from view.posting where unit in ('USD', 's')"
            + " and functional_amount is not null"))
        .isZero();
  }

  @Test
  void theDatabaseRefusesAnEntryThatDoesNotBalanceInTheFunctionalCurrency() {
    assertThatThrownBy(() -> post("671", "-670"))
        .hasMessageContaining("entry -1 of main is off by 1 in the functional currency, of JPY");
  }

  @Test
  void theDatabaseRefusesAnEntryThatIsValuedInPart() {
    assertThatThrownBy(() -> post("0", "null")).hasMessageContaining("journal/unbalanced");
  }

  private static void post(String one, String other) {
    String leg = "'JPY', %d, '2026-01-01', now(), %s)";
    test.company()
        .jdbc()
        .update("insert into view.posting (position, leg, entity, account, unit, amount, booked_on,"
            + " recorded_at, functional_amount) values"
            + " (-1, 0, 'main', 'assets:bank', " + leg.formatted(1_001, one)
            + ", (-1, 1, 'main', 'revenue:services', " + leg.formatted(-1_001, other));
  }
}
