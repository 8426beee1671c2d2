package dev.hourbook.api.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class JournalTest {

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
  void theDatabaseRefusesAnEntryThatDoesNotBalance() {
    assertThatThrownBy(() -> post(
            "-1, 0, 'main', 'assets:bank', 'USD', 100, '2026-01-01', now()",
            "-1, 1, 'main', 'revenue:services', 'USD', -99, '2026-01-01', now()"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("journal/unbalanced: entry -1 of main is off by 1 USD");
  }

  @Test
  void theDatabaseRefusesSecondsThatLeaveOneTimeBookForTheOther() {
    assertThatThrownBy(() -> post(
            "-1, 0, 'main', 'time:client:worked', 's', -60, '2026-01-01', now()",
            "-1, 1, 'main', 'time:expert:submitted', 's', 60, '2026-01-01', now()"))
        .hasMessageContaining("journal/unbalanced");
  }

  @Test
  void theDatabaseRefusesTwoEntitiesThatOnlyBalanceTogether() {
    assertThatThrownBy(() -> post(
            "-1, 0, 'main', 'assets:bank', 'USD', 100, '2026-01-01', now()",
            "-1, 1, 'other', 'assets:bank', 'USD', -100, '2026-01-01', now()"))
        .hasMessageContaining("journal/unbalanced");
  }

  @Test
  void aPaymentTakesAllThatItsPayoutReservedFromTheBank() {
    List<String> rows = sums("""
            select p.payout || ' '
              || coalesce(sum(amount) filter (
                where account = 'liabilities:expert-payable:reserved'), 0)
                - p.net_minor
              || ' ' || coalesce(sum(amount) filter (where account = 'assets:bank'), 0)
                + p.sent_minor
              || ' ' || coalesce(sum(amount) filter (where account = 'time:expert:paid'), 0)
                - p.seconds
            from view.payout p join view.posting on document = 'payout:' || p.payout
            join view.journal_entry e using (position)
            where e.event = 'payout.paid'
            group by p.payout, p.net_minor, p.sent_minor, p.seconds""");
    assertThat(rows).isNotEmpty().allMatch(row -> row.endsWith(" 0 0 0"));
  }

  @Test
  void anInvoiceIsReceivableForItsTotalAndHoldsItsSecondsWhenItIsFinalised() {
    List<String> rows = sums("""
            select i.invoice || ' '
              || coalesce(sum(amount) filter (where account = 'assets:receivable'), 0) - i.minor
              || ' ' || coalesce(sum(amount) filter (
                where account = 'time:client:invoiced'), 0) - i.seconds
            from view.invoice i join view.posting p on document = 'invoice:' || i.invoice
            join view.journal_entry e on e.position = p.position
            where e.event = 'invoice.finalised' group by i.invoice, i.minor, i.seconds""");
    assertThat(rows).isNotEmpty().allMatch(row -> row.endsWith(" 0 0"));
  }

  @Test
  void everyLegOfAnEntryHasItsAccountingDate() {
    List<String> rows = sums("""
            select e.position from view.journal_entry e join view.posting p using (position)
            where p.booked_on <> e.booked_on or p.recorded_at <> e.recorded_at""");
    assertThat(rows).isEmpty();
  }

  /** Earnings of older books say their week alone: history has the days, and counts them. */
  @Test
  void workKeepsItsServiceDayInEveryAccount() {
    List<String> rows = sums("""
            select position from view.posting where item is not null and serviced_on is null
              and item not like '%/carried-over'""");
    assertThat(rows).isEmpty();
  }

  private static void post(String... rows) {
    test.company()
        .jdbc()
        .update("insert into view.posting (position, leg, entity, account, unit, amount, booked_on,"
            + " recorded_at) values (" + String.join("), (", rows) + ")");
  }

  private static List<String> sums(String sql) {
    return test.company().jdbc().query(sql, (row, n) -> String.valueOf(row.getString(1)));
  }
}
