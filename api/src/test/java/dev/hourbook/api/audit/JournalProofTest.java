package dev.hourbook.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The journal is what the log books: whatever balances but no event says is named, once. */
class JournalProofTest {

  private static final String LAW = "every entry of the journal is what its event books";

  private static final List<String> PLANTED = List.of(
      // A balanced pair beside the legs of an entry, of the same day and dimensions.
      """
            insert into view.posting (position, leg, entity, account, unit, amount, serviced_on,
              booked_on, recorded_at, client, item)
            select position, leg + n, entity, case n when 1000 then 'assets:bank' else
              'liabilities:expert-payable:accrued' end, unit, n - 1500, serviced_on, booked_on,
              recorded_at, client, item
            from view.posting, unnest(array[1000, 2000]) n where (position, leg) = (
              select position, leg from view.posting where account = 'revenue:services'
              and unit = 'USD' order by 1, 2 limit 1)""",
      // The same for an event that books nothing.
      """
            insert into view.posting (position, leg, entity, account, unit, amount, booked_on,
              recorded_at)
            select e.global_index, n, 'main', case n when 0 then 'assets:bank' else
              'equity:capital' end, 'USD', 2 * n - 1, '2026-02-02', '2026-02-02Z'
            from book.event e, unnest(array[0, 1]) n where e.name = 'client.onboarded'
              and e.global_index = (
                select min(global_index) from book.event where name = 'client.onboarded')""",
      // The same behind the log's end.
      """
            insert into view.posting (position, leg, entity, account, unit, amount, booked_on,
              recorded_at)
            select 1000000, n, 'main', case n when 0 then 'assets:bank' else
              'equity:capital' end, 'USD', 2 * n - 1, '2026-02-02', '2026-02-02Z'
            from unnest(array[0, 1]) n""",
      // All legs of an entry turned round.
      """
            update view.posting set amount = -amount
            where position = (
              select max(position) from view.journal_entry where event = 'receipt.applied')""",
      // An invoice under another client's name.
      """
            update view.posting set client = 'tokyo'
            where position = (
              select min(position) from view.journal_entry where event = 'invoice.finalised')""",
      // Another accounting date, with that of the legs.
      """
            with moved as (
              update view.posting set booked_on = booked_on + 1 where position = (
                select min(position) from view.journal_entry where event = 'payout.paid')
              returning position)
            update view.journal_entry set booked_on = booked_on + 1
            where position in (select position from moved)""",
      // Another service day.
      """
            update view.posting set serviced_on = serviced_on + 1
            where position = (
              select min(position) from view.journal_entry
              where event = 'timesheet.hours-approved')""",
      // Another value in the functional currency.
      """
            update view.posting set functional_amount = functional_amount * 2
            where position = (
              select min(position) from view.posting where functional_amount is not null)""",
      // An entry that was never there.
      """
            with gone as (
              delete from view.posting where position = (
                select max(position) from view.journal_entry where event = 'credit-note.issued')
              returning position)
            delete from view.journal_entry where position in (select position from gone)""");

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

  static Stream<String> planted() {
    return PLANTED.stream();
  }

  @ParameterizedTest
  @MethodSource("planted")
  void whatNoEventBooksIsNamedAndNothingElse(String planted) {
    assertThat(Planting.in(test).findings(planted))
        .filteredOn(finding -> finding.law().equals(LAW))
        .as(planted)
        .hasSize(1);
  }

  @Test
  void aJournalThatIsWrongThroughoutIsNotReadToTheEnd() {
    List<Finding> found =
        Planting.in(test).findings("update view.posting set place = 'Atlantis' where leg = 0");
    assertThat(found).filteredOn(finding -> finding.law().equals(LAW)).hasSizeGreaterThan(50);
  }
}
