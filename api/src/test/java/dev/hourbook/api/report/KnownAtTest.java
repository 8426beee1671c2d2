package dev.hourbook.api.report;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.revenue.Grouping;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.Span;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every report said at the end of a day is what it says of that day ever after. */
class KnownAtTest {

  /** The last moment of a day, late enough for a lock at midnight to tell two days apart. */
  private static final String LATE = "T23:59:59Z";

  private static final Map<LocalDate, List<String>> SAID = new LinkedHashMap<>();

  private static TestCompany test;
  private static Company company;

  @BeforeAll
  static void liveDayByDay() {
    test = TestCompany.open();
    company = test.company();
    company.clock().advanceTo(Instant.parse("2026-02-01T00:00:00Z"));
    test.client("lab", "USD", Cadence.WEEKLY);
    test.client("tokyo", "JPY", Cadence.WEEKLY);
    test.expert("E1");
    test.card("Law", "USD 95.00", "USD 61.7501");
    test.card("Sake", "JPY 15001", "JPY 9000");
    test.contract("C1", "lab", "E1", "Law");
    test.sign("C2", TestCompany.engagement("tokyo", "E1", "Sake", "JPY"), null);
    PayWeek first = PayWeek.parse("2026-02-02@iso");
    work("2026-02-08", "1", "C1", "2026-02-03", 3_601);
    approve("2026-02-09", first);
    work("2026-02-10", "2", "C2", "2026-02-06", 7_207);
    approve("2026-02-12", first);
    company.invoicing().finalise(first, at("2026-02-14"), ANNA);
    said("2026-02-14");
    work("2026-02-16", "3", "C1", "2026-02-11", 1_201);
    approve("2026-02-17", PayWeek.parse("2026-02-09@iso"));
    work("2026-02-18", "4", "C1", "2026-02-04", 599);
    approve("2026-02-20", first);
    said("2026-02-23");
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private static Instant at(String day) {
    return Instant.parse(day + LATE);
  }

  private static void work(String on, String id, String contract, String day, long seconds) {
    test.submit(at(on).toString(), dated(id, contract, day, seconds));
    said(on);
  }

  private static void approve(String on, PayWeek week) {
    company.approvals().byPerson(week, at(on), BEN);
    said(on);
  }

  private static void said(String on) {
    company.clock().advanceTo(at(on));
    company.caughtUp();
    SAID.put(LocalDate.parse(on), all(ReportQuery.LAST_DAY));
  }

  /** Everything that can look back, as text. */
  private static List<String> all(LocalDate knownAt) {
    Statements statements = new Statements(new Balances(new Lists(company.jdbc())));
    Span span = Span.ALL.knownAt(knownAt);
    return List.of(
        text(report(ReportKind.REVENUE, Grouping.CLIENT, knownAt)),
        text(report(ReportKind.REVENUE, Grouping.WEEK, knownAt)),
        text(report(ReportKind.PAY, Grouping.EXPERT, knownAt)),
        text(report(ReportKind.RUN_RATE, Grouping.NONE, knownAt)),
        text(statements.of(StatementKind.TRIAL_BALANCE, span)),
        text(statements.of(StatementKind.INCOME, span)),
        text(statements.of(StatementKind.BALANCE_SHEET, span)));
  }

  private static Report report(ReportKind kind, Grouping by, LocalDate knownAt) {
    ReportQuery query = new ReportQuery(by, ReportQuery.FIRST_DAY, ReportQuery.LAST_DAY, knownAt);
    return new Reports(company).of(kind, query);
  }

  private static String text(Report report) {
    StringWriter text = new StringWriter();
    Format.JSON.to(new PrintWriter(text), report);
    return text.toString();
  }

  @Test
  void whatWasKnownOnADayIsWhatWasSaidOnIt() {
    assertThat(SAID).hasSize(10);
    SAID.forEach(
        (day, said) -> assertThat(all(day)).as("known at the end of %s", day).isEqualTo(said));
  }

  @Test
  void everyDayOnWhichSomethingWasBookedOrLockedSaidSomethingNew() {
    assertThat(SAID.values().stream().distinct()).hasSize(10);
  }

  @Test
  void betweenTwoDaysOfWorkNothingNewWasKnown() {
    List<String> before = all(LocalDate.parse("2026-02-18"));
    List<String> quiet = all(LocalDate.parse("2026-02-19"));
    assertThat(quiet).isEqualTo(before);
  }

  @Test
  void beforeTheFirstEntryNothingWasKnown() {
    assertThat(all(LocalDate.parse("2026-02-07"))).allMatch(text -> text.strip().equals("[]"));
  }

  @ParameterizedTest
  @EnumSource(names = {"INVOICES", "PAYOUTS"})
  void listsDoNotLookBack(ReportKind kind) {
    assertThatThrownBy(() -> report(kind, Grouping.NONE, LocalDate.parse("2026-02-18")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("report/cannot-look-back");
  }

  @ParameterizedTest
  @EnumSource(names = {"RUN_RATE", "INVOICES", "PAYOUTS"})
  void listsHaveNoGroups(ReportKind kind) {
    assertThatThrownBy(() -> report(kind, Grouping.CLIENT, LocalDate.MAX))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("report/cannot-group");
  }
}
