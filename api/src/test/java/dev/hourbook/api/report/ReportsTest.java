package dev.hourbook.api.report;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import dev.hourbook.projections.revenue.Grouping;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reports as machines read them, over a book whose every figure is known beforehand. */
class ReportsTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  /** A lab pays USD 100.00 an hour: weekly revenue of DOMAIN.md's growth, in dollars. */
  private static final List<Integer> WEEKLY =
      List.of(600, 620, 640, 660, 680, 700, 720, 750, 780, 810, 840, 870, 900, 0, 0);

  private static TestCompany test;
  private static Company company;

  @BeforeAll
  static void live() {
    test = TestCompany.open();
    company = test.company();
    company.clock().advanceTo(Instant.parse("2026-04-20T12:00:00Z"));
    test.client("lab", "USD", Cadence.WEEKLY);
    test.client("tokyo", "JPY", Cadence.MONTHLY);
    test.expert("E1");
    test.card("Law", "USD 100.00", "USD 60.00");
    test.card("Sake", "JPY 15000", "JPY 9000");
    test.contract("C1", "lab", "E1", "Law");
    test.sign("C2", TestCompany.engagement("tokyo", "E1", "Sake", "JPY"), null);
    for (int week = 0; week < WEEKLY.size(); week++) {
      if (WEEKLY.get(week) > 0) {
        week(week);
      }
    }
    PayWeek first = PayWeek.parse("2026-01-05@iso");
    Instant at = Instant.parse("2026-01-17T10:00:00Z");
    company.invoicing().finalise(first, at, ANNA);
    Run run = company.payRuns().begin(first, at, ANNA).orElseThrow();
    RunTotals totals = company.payRuns().plan(run, at, ANNA);
    company.payRuns().approve(run.run(), totals.hash(), at, BEN);
    company.payRuns().settle(run.run(), at, ANNA);
    company.caughtUp();
  }

  private static void week(int week) {
    LocalDate monday = FIRST.plusWeeks(week);
    PayWeek payWeek = PayWeek.parse(monday + "@iso");
    String at = payWeek.endsAt().toString();
    String day = monday.plusDays(1).toString();
    test.submit(at, dated("u" + week, "C1", day, WEEKLY.get(week) * 36L));
    if (week == 0) {
      test.submit(at, dated("j", "C2", day, 1_201));
    }
    company.approvals().byPerson(payWeek, payWeek.endsAt(), BEN);
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private static List<String> json(ReportKind kind, Grouping by, String from, String to) {
    StringWriter text = new StringWriter();
    ReportQuery query = new ReportQuery(by, LocalDate.parse(from), LocalDate.parse(to));
    Format.JSON.to(new PrintWriter(text), new Reports(company).of(kind, query));
    return text.toString()
        .strip()
        .replace("[", "")
        .replace("]", "")
        .strip()
        .lines()
        .map(line -> line.startsWith(",") ? line.substring(1) : line)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static List<String> json(ReportKind kind, Grouping by) {
    return json(kind, by, "0001-01-01", "9999-12-31");
  }

  @Test
  void revenueWithoutGroupsIsOneObjectACurrency() {
    assertThat(json(ReportKind.REVENUE, Grouping.NONE))
        .containsExactly(
            "{\"currency\":\"JPY\",\"seconds\":1201,\"amount\":\"5004\"}",
            "{\"currency\":\"USD\",\"seconds\":344520,\"amount\":\"9570.00\"}");
  }

  @Test
  void boundsBeyondTheCalendarsYearsAreNone() {
    List<String> all = json(ReportKind.REVENUE, Grouping.NONE);
    assertThat(json(ReportKind.REVENUE, Grouping.NONE, "-0001-01-01", "+12000-01-01"))
        .isEqualTo(all);
    assertThat(json(ReportKind.REVENUE, Grouping.EXPERT, "0000-01-01", "+12000-01-01"))
        .hasSize(2);
    assertThat(json(ReportKind.REVENUE, Grouping.NONE, "+12000-01-01", "+12001-01-01"))
        .isEmpty();
  }

  @Test
  void payIsTheSameSecondsAtPayRate() {
    assertThat(json(ReportKind.PAY, Grouping.EXPERT))
        .containsExactly(
            "{\"expert\":\"E1\",\"currency\":\"JPY\",\"seconds\":1201,\"amount\":\"3003\"}",
            "{\"expert\":\"E1\",\"currency\":\"USD\",\"seconds\":344520,\"amount\":\"5742.00\"}");
  }

  @Test
  void groupsStandUnderTheirOwnNameAndEmptyOnesAreLeftOut() {
    assertThat(json(ReportKind.REVENUE, Grouping.WEEK, "2026-03-30", "9999-12-31"))
        .containsExactly("{\"week\":\"2026-W14\",\"currency\":\"USD\",\"seconds\":32400,"
            + "\"amount\":\"900.00\"}");
    assertThat(json(ReportKind.REVENUE, Grouping.MONTH, "2026-03-01", "9999-12-31"))
        .containsExactly("{\"month\":\"2026-03\",\"currency\":\"USD\",\"seconds\":151200,"
            + "\"amount\":\"4200.00\"}");
    assertThat(json(ReportKind.REVENUE, Grouping.CLIENT, "2026-01-06", "2026-01-07"))
        .containsExactly(
            "{\"client\":\"lab\",\"currency\":\"USD\",\"seconds\":21600,\"amount\":\"600.00\"}",
            "{\"client\":\"tokyo\",\"currency\":\"JPY\",\"seconds\":1201,\"amount\":\"5004\"}");
    assertThat(json(ReportKind.REVENUE, Grouping.DISCIPLINE).getFirst())
        .startsWith("{\"discipline\":\"Law\",\"currency\":\"USD\"");
  }

  @Test
  void fromIsIncludedAndToIsNot() {
    assertThat(json(ReportKind.REVENUE, Grouping.NONE, "2026-01-06", "2026-01-13"))
        .hasSize(2);
    assertThat(json(ReportKind.REVENUE, Grouping.NONE, "2026-01-07", "2026-01-13"))
        .isEmpty();
    assertThat(json(ReportKind.REVENUE, Grouping.NONE, "2026-01-07", "2026-01-14"))
        .hasSize(1);
  }

  @Test
  void runRateIsTheLadderOfTheDomainPage() {
    List<String> weeks = json(ReportKind.RUN_RATE, Grouping.NONE).stream()
        .filter(line -> line.contains("USD"))
        .toList();
    assertThat(weeks).hasSize(15);
    assertThat(weeks.getFirst())
        .isEqualTo("{\"week\":\"2026-W02\",\"currency\":\"USD\",\"last_week\":\"31200.00\","
            + "\"r4\":\"7800.00\",\"r13\":\"2400.00\",\"m12\":\"0.00\"}");
    assertThat(weeks.get(12))
        .isEqualTo("{\"week\":\"2026-W14\",\"currency\":\"USD\",\"last_week\":\"46800.00\","
            + "\"r4\":\"44460.00\",\"r13\":\"38280.00\",\"m12\":\"49451.61\"}");
    assertThat(weeks.get(14))
        .isEqualTo("{\"week\":\"2026-W16\",\"currency\":\"USD\",\"last_week\":\"0.00\","
            + "\"r4\":\"23010.00\",\"r13\":\"33400.00\",\"m12\":\"49451.61\"}");
  }

  @Test
  void runRateEndsWithTheLastLockedWeekAndKnowsEveryCurrency() {
    List<String> yen = json(ReportKind.RUN_RATE, Grouping.NONE).stream()
        .filter(line -> line.contains("JPY"))
        .toList();
    assertThat(yen).hasSize(15);
    assertThat(yen.getFirst()).contains("\"last_week\":\"260208\"", "\"m12\":\"0\"");
    assertThat(yen.get(4)).contains("\"m12\":\"58918\"");
  }

  @Test
  void receivablesSayOfEveryInvoiceWhatIsDue() {
    assertThat(json(ReportKind.RECEIVABLES, Grouping.NONE)).singleElement().satisfies(line -> {
      String invoice = json(ReportKind.INVOICES, Grouping.NONE).getFirst();
      assertThat(line)
          .startsWith(invoice.replace("}", ","))
          .endsWith("\"state\":\"open\",\"due_amount\":\"600.00\"}");
    });
  }

  @Test
  void invoicesAreListedByTheDayOfTheirIssue() {
    String invoice = "{\"number\":\"INV-2026-0001\",\"client\":\"lab\",\"issued\":\"2026-01-17\","
        + "\"due\":\"2026-02-16\",\"currency\":\"USD\",\"seconds\":21600,\"amount\":\"600.00\"}";
    assertThat(json(ReportKind.INVOICES, Grouping.NONE)).containsExactly(invoice);
    assertThat(json(ReportKind.INVOICES, Grouping.NONE, "2026-01-17", "2026-01-18"))
        .containsExactly(invoice);
    assertThat(json(ReportKind.INVOICES, Grouping.NONE, "2026-01-10", "2026-01-17"))
        .isEmpty();
  }

  @Test
  void payoutsAreListedByTheDayOfTheirPayment() {
    assertThat(json(ReportKind.PAYOUTS, Grouping.NONE, "2026-01-17", "2026-01-18"))
        .containsExactly(
            "{\"id\":\"2026-01-05@iso:E1:main:JPY:bank\",\"expert\":\"E1\","
                + "\"run\":\"2026-01-05@iso\",\"currency\":\"JPY\",\"seconds\":1201,"
                + "\"amount\":\"3003\",\"state\":\"paid\",\"offset\":\"0\","
                + "\"net\":\"3003\",\"withheld\":\"0\"}",
            "{\"id\":\"2026-01-05@iso:E1:main:USD:bank\",\"expert\":\"E1\","
                + "\"run\":\"2026-01-05@iso\",\"currency\":\"USD\",\"seconds\":21600,"
                + "\"amount\":\"360.00\",\"state\":\"paid\",\"offset\":\"0.00\","
                + "\"net\":\"360.00\",\"withheld\":\"0.00\"}");
    assertThat(json(ReportKind.PAYOUTS, Grouping.NONE, "2026-01-18", "9999-12-31"))
        .isEmpty();
  }
}
