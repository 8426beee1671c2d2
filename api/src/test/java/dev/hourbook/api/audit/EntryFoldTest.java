package dev.hourbook.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second that an edited event doubles or loses is named with its entry, side and events. */
class EntryFoldTest {

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a doubled piece | timesheet.hours-approved"
            + " | jsonb_insert(p, '{pay,0,pieces,0}', p #> '{pay,0,pieces,0}')",
        "a doubled item | timesheet.hours-approved | jsonb_insert(p, '{bill,0}', p #> '{bill,0}')",
        "a second lost at the end | timesheet.hours-approved"
            + " | jsonb_set(p, '{bill,0,pieces,0,to}',"
            + " to_jsonb((p #>> '{bill,0,pieces,0,to}')::bigint - 1))",
        "a second lost at the start | timesheet.hours-approved"
            + " | jsonb_set(p, '{pay,0,pieces,0,from}', '1')",
        "a second too much | timesheet.hours-approved"
            + " | jsonb_set(p, '{bill,0,pieces,0,to}',"
            + " to_jsonb((p #>> '{bill,0,pieces,0,to}')::bigint + 1))",
        "an item without pieces | timesheet.hours-approved"
            + " | jsonb_set(p, '{pay,0,pieces}', '[]')",
        "another entry's piece | timesheet.hours-approved"
            + " | jsonb_set(p, '{pay,0,pieces,0,entry}', '\"test:none\"')",
        "an entry that was decided already | timesheet.hours-rejected"
            + " | jsonb_set(p, '{entries,0}', '\"test:1\"')",
        "hours that were longer | timesheet.hours-corrected"
            + " | jsonb_set(p, '{was,seconds}', to_jsonb((p #>> '{was,seconds}')::bigint + 60))",
        "half an item forgotten | timesheet.item-split | jsonb_set(p, '{rest,pieces}', '[]')",
        "more removed than there was | timesheet.hours-removed"
            + " | jsonb_set(p, '{pay,0,item,pieces,0,from}', '0')",
        "another item removed | timesheet.hours-removed"
            + " | jsonb_set(p, '{pay,0,item,id}', '\"C1:2026-02-02@iso/9p9\"')",
        "a piece lost in repricing | timesheet.hours-repriced"
            + " | jsonb_set(p, '{bill,0,now,pieces}', '[]')",
        "hours repointed twice | timesheet.hours-repointed"
            + " | jsonb_insert(p, '{pay,0}', p #> '{pay,0}')"
      })
  void aSecondInNoPlaceOrInTwoIsFound(String what, String event, String edited) {
    Planting.in(test).finds(EntryFold.LAW, edit(event, edited));
  }

  @Test
  void hoursThatLeaveForASheetWhichNeverGetsThemAreFound() {
    Planting.in(test)
        .finds(
            "what is repointed is recorded on the other sheet",
            edit("timesheet.hours-repointed", "jsonb_set(p, '{to}', '\"C9:2026-02-02@iso\"')"));
  }

  @Test
  void aFindingNamesEntrySideSecondsAndEvents() {
    String planted = edit(
        "timesheet.hours-approved",
        "jsonb_set(p, '{bill,0,pieces,0,to}',"
            + " to_jsonb((p #>> '{bill,0,pieces,0,to}')::bigint - 1))");
    List<Finding> found = Planting.in(test).findings(planted);
    assertThat(found)
        .filteredOn(finding -> finding.law().equals(EntryFold.LAW))
        .singleElement()
        .extracting(Finding::where)
        .asString()
        .matches("C1:2026-02-02@iso test:\\d+, bill: seconds \\d+ to \\d+ are nowhere"
            + " since event \\d+, but were recorded \\(event \\d+\\)");
  }

  private static String edit(String event, String edited) {
    return """
        update book.domain_event set payload = (
          select convert_to((%s)::text, 'UTF8')
          from (select convert_from(payload, 'UTF8')::jsonb as p) stored)
        where global_index = (
          select min(global_index) from book.domain_event where payload_type = '%s'
            and (payload_type <> 'timesheet.hours-removed'
              or convert_from(payload, 'UTF8')::jsonb #> '{pay,0,item}' is not null)
            and (payload_type <> 'timesheet.hours-repriced'
              or convert_from(payload, 'UTF8')::jsonb #> '{bill,0,now}' is not null)
            and (payload_type <> 'timesheet.hours-repointed'
              or convert_from(payload, 'UTF8')::jsonb #> '{pay,0}'
                is not null))""".formatted(edited, event);
  }
}
