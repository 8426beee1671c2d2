package dev.hourbook.api.intake;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static dev.hourbook.api.company.TestCompany.timed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.timesheet.EntryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hours of any source, each record once. */
class HoursIntakeTest {

  private static final String AT = "2026-02-10T12:00:00Z";

  private TestCompany test;

  @BeforeEach
  void open() {
    test = TestCompany.open();
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95.00", "USD 60.00");
    test.expert("E1");
    test.contract("C1", "lab", "E1", "Law");
    test.contract("C2", "lab", "E1", "Law");
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void anEntryThatCrossesTheWeeksEndLiesOnTwoSheetsAndAddsUp() {
    IntakeResult in =
        test.submit(AT, timed("night", "C1", "2026-02-08T22:59:59Z", "2026-02-09T01:00:01Z"));
    assertThat(in.recorded()).isEqualTo(1);
    assertThat(in.sheets()).hasSize(2);
    for (String week : List.of("2026-02-02@iso", "2026-02-09@iso")) {
      test.company().approvals().byPerson(PayWeek.parse(week), Instant.parse(AT), BEN);
    }
    test.company().caughtUp();
    assertThat(test.company()
            .jdbc()
            .queryForList(
                "select week_start || ' ' || recorded || ' ' || approved from view.timesheet"
                    + " order by 1",
                String.class))
        .containsExactly("2026-02-02 3601 3601", "2026-02-09 3601 3601");
    assertThat(test.count("select sum(seconds) from view.time_entry")).isEqualTo(7_202);
    assertThat(test.count("select sum(seconds) from view.item where side = 'pay'"))
        .isEqualTo(7_202);
    assertThat(test.company().jdbc().queryForList("select timesheet from book.source_record"))
        .hasToString("[{timesheet=C1:2026-02-02@iso}]");
    assertThat(new Audit(test.company()).run(said -> {})).isEmpty();
  }

  @Test
  void aRepeatedRecordIsCountedAndAChangedOneIsNotApplied() {
    IncomingHours one = dated("1", "C1", "2026-02-03", 600);
    assertThat(test.submit(AT, one).recorded()).isEqualTo(1);
    long head = test.company().ledger().positions().head();

    IntakeResult again = test.submit(
        AT, one, dated("1", "C1", "2026-02-03", 601), dated("1", "C2", "2026-02-03", 600));
    assertThat(again.recorded()).isZero();
    assertThat(again.repeated()).isEqualTo(1);
    assertThat(again.conflicts()).containsExactly(id("1"), id("1"));
    assertThat(again.sheets()).isEmpty();
    assertThat(test.company().ledger().positions().head()).isEqualTo(head);
  }

  @Test
  void theSameIdTwiceInOneChunkCountsOnce() {
    IntakeResult in = test.submit(
        AT,
        dated("1", "C1", "2026-02-03", 600),
        dated("1", "C1", "2026-02-03", 600),
        dated("1", "C1", "2026-02-04", 600),
        dated("2", "C1", "2026-02-03", 60));
    assertThat(in.recorded()).isEqualTo(2);
    assertThat(in.repeated()).isEqualTo(1);
    assertThat(in.conflicts()).containsExactly(id("1"));
    test.company().caughtUp();
    assertThat(test.count("select sum(recorded) from view.timesheet")).isEqualTo(660);
  }

  @Test
  void aSourceRecordKeepsHashSheetAndTheFreeTextOutsideTheLog() {
    IncomingHours one = dated("1", "C1", "2026-02-03", 600);
    test.submit(AT, one);
    assertThat(test.company().jdbc().queryForMap("select * from book.source_record"))
        .containsEntry("source", "test")
        .containsEntry("source_id", "1")
        .containsEntry("hash", one.hash())
        .containsEntry("timesheet", "C1:2026-02-02@iso")
        .containsEntry("description", "said 1");
    assertThat(test.count("select count(*) from book.event where payload::text like '%said 1%'"))
        .isZero();
  }

  @Test
  void twoSourcesInOppositeOrderNeitherDoubleNorDeadlock() {
    List<IncomingHours> up = new ArrayList<>();
    for (int n = 0; n < 60; n++) {
      up.add(dated("n" + n, n % 2 == 0 ? "C1" : "C2", "2026-02-03", 60));
    }
    CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> recorded(up));
    CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> recorded(up.reversed()));
    assertThat(one.join() + other.join()).isEqualTo(60);
    test.company().caughtUp();
    assertThat(test.count("select sum(recorded) from view.timesheet")).isEqualTo(3_600);
  }

  private int recorded(List<IncomingHours> hours) {
    return test.company().intake().record(hours, Instant.parse(AT), ANNA).recorded();
  }

  private static EntryId id(String id) {
    return new EntryId("test", id);
  }
}
