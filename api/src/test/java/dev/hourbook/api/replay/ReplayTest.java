package dev.hourbook.api.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.csv.CsvFolder;
import dev.hourbook.api.csv.CsvImport;
import dev.hourbook.api.csv.ImportOptions;
import dev.hourbook.api.csv.ImportSummary;
import dev.hourbook.api.csv.Progress;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.ReportKind;
import dev.hourbook.api.report.ReportQuery;
import dev.hourbook.api.report.Reports;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.projections.revenue.Grouping;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year's turn acted out week by week, in one go and in pieces. */
class ReplayTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @TempDir
  private static Path whole;

  private static TestCompany uninterrupted;

  @TempDir
  private Path dir;

  private CsvFolder folder;

  @BeforeAll
  static void replayInOneGo() {
    uninterrupted = TestCompany.open();
    ImportOptions options = write(whole).options(Cadence.WEEKLY);
    assertThat(replay(uninterrupted.company(), options, Progress.NONE).clean()).isTrue();
  }

  @AfterAll
  static void close() {
    uninterrupted.close();
  }

  @BeforeEach
  void write() {
    folder = write(dir);
  }

  /** Six weeks over the end of a year, the fourth without work; a rate change on a Thursday. */
  private static CsvFolder write(Path dir) {
    CsvFolder folder = new CsvFolder(dir)
        .file(
            "rate-card.csv",
            CsvFolder.RATES + "Law,2025-01-01,95.00,61.7501,USD\nLaw,2025-12-11,110.01,70,USD\n"
                + "Art,2025-01-01,33.3333,0,USD\nSake,2025-01-01,15001,9000,JPY\n")
        .file("contracts.csv", contracts());
    StringBuilder rows = new StringBuilder();
    Random random = new Random(7);
    LocalDate first = LocalDate.of(2025, 12, 1);
    for (int n = 0; n < 120; n++) {
      int day = random.nextInt(42);
      if (day / 7 != 3) {
        rows.append("S-%d,C-%d,%s,%d,work,\n"
            .formatted(n, random.nextInt(12), first.plusDays(day), 1 + random.nextInt(30_000)));
      }
    }
    return folder.entries(rows.toString());
  }

  private static String contracts() {
    StringBuilder rows = new StringBuilder(CsvFolder.CONTRACTS);
    List<String> kinds = List.of("Law,USD", "Art,USD", "Sake,JPY");
    for (int n = 0; n < 12; n++) {
      rows.append("C-%d,lab%d,E-%d,%s,2025-01-01\n".formatted(n, n % 6, n % 5, kinds.get(n % 3)));
    }
    return rows.toString();
  }

  private static CsvImport checked(Company company, ImportOptions options, Progress progress) {
    CsvImport source = new CsvImport(company, options, progress);
    assertThat(source.check(TODAY)).as("%s", source.summary().problems()).isTrue();
    return source;
  }

  private static ImportSummary replay(Company company, ImportOptions options, Progress progress) {
    CsvImport source = checked(company, options, progress);
    new Replay(company, progress).run(source);
    return source.summary();
  }

  private static String reports(Company company) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    Reports reports = new Reports(company);
    for (ReportKind kind : ReportKind.values()) {
      boolean grouped = kind == ReportKind.REVENUE || kind == ReportKind.PAY;
      for (Grouping by : grouped ? Grouping.values() : new Grouping[] {Grouping.NONE}) {
        out.println(kind + " " + by);
        Format.JSON.to(
            out,
            reports.of(kind, new ReportQuery(by, ReportQuery.FIRST_DAY, ReportQuery.LAST_DAY)));
      }
    }
    company
        .jdbc()
        .queryForList("select payout || ' ' || paid_on from view.payout order by 1", String.class)
        .forEach(out::println);
    return text.toString();
  }

  @Test
  void interruptedAnywhereAndTakenUpAgainItEndsInTheSameReports() {
    ImportOptions options = folder.options(Cadence.WEEKLY);
    try (TestCompany test = TestCompany.open()) {
      Random random = new Random(11);
      for (int times = 0; times < 6; times++) {
        BreaksOff breaksOff = new BreaksOff(1 + random.nextInt(90));
        assertThatThrownBy(() -> replay(test.company(), options, breaksOff))
            .isInstanceOf(IllegalStateException.class);
      }
      replay(test.company(), options, Progress.NONE);
      assertThat(reports(test.company())).isEqualTo(reports(uninterrupted.company()));
      assertThat(new Audit(test.company()).run(said -> {})).isEmpty();
    }
  }

  @Test
  void aRunBrokenOffBetweenApprovalAndPaymentIsPaidOnTheSameDay() {
    ImportOptions options = folder.options(Cadence.WEEKLY);
    try (TestCompany test = TestCompany.open()) {
      for (String event : List.of(
          "pay-run.opened",
          "payout.planned",
          "pay-run.planned",
          "pay-run.approved",
          "payout.paid",
          "pay-run.closed",
          "invoice.finalised")) {
        refuseAfter(test, event, 2);
        assertThatThrownBy(() -> replay(test.company(), options, Progress.NONE))
            .as(event)
            .isNotNull();
        test.owner().execute("drop trigger breaks_off on book.domain_event");
      }
      replay(test.company(), options, Progress.NONE);
      assertThat(reports(test.company())).isEqualTo(reports(uninterrupted.company()));
      assertThat(new Audit(test.company()).run(said -> {})).isEmpty();
    }
  }

  /** The database fails at the next event but so many of a name, as if the machine had died. */
  private static void refuseAfter(TestCompany test, String event, int more) {
    test.owner().execute("""
        create or replace function book.breaks_off() returns trigger language plpgsql as $$
        begin
          if (select count(*) from book.domain_event where payload_type = '%s') >= %d then
            raise exception 'breaks off';
          end if;
          return new;
        end $$""".formatted(
        event,
        test.count("select count(*) from book.domain_event where payload_type = ?", event) + more));
    test.owner()
        .execute("create trigger breaks_off before insert on book.domain_event"
            + " for each row execute function book.breaks_off()");
  }

  @Test
  void monthlyInvoicesComeToTheSameRevenueAndEveryLineReMultiplies() {
    TestCompany weekly = uninterrupted;
    try (TestCompany monthly = TestCompany.open()) {
      replay(monthly.company(), folder.options(Cadence.MONTHLY), Progress.NONE);
      for (Grouping by : Grouping.values()) {
        assertThat(revenue(monthly.company(), by)).isEqualTo(revenue(weekly.company(), by));
      }
      for (TestCompany test : List.of(weekly, monthly)) {
        assertThat(test.company()
                .jdbc()
                .queryForList(
                    "select currency || sum(minor) from view.invoice group by currency order by 1"))
            .isEqualTo(test.company()
                .jdbc()
                .queryForList("select unit || -sum(amount) from view.posting"
                    + " where account = 'revenue:services' group by unit order by 1"));
        assertThat(new Audit(test.company()).run(said -> {})).isEmpty();
      }
      assertThat(monthly.count("select count(*) from view.invoice"))
          .isLessThan(weekly.count("select count(*) from view.invoice"));
    }
  }

  private static String revenue(Company company, Grouping by) {
    StringWriter text = new StringWriter();
    Format.JSON.to(
        new PrintWriter(text),
        new Reports(company)
            .of(
                ReportKind.REVENUE,
                new ReportQuery(by, ReportQuery.FIRST_DAY, ReportQuery.LAST_DAY)));
    return text.toString();
  }

  @Test
  void weeksThatEndOnFridayInKolkataAndARateChangeOnAThursday() {
    folder
        .file(
            "rate-card.csv",
            CsvFolder.RATES + "Law,2025-01-01,95,60,USD\nLaw,2025-12-11,110,70,USD\n")
        .file("contracts.csv", CsvFolder.CONTRACTS + "C-1,lab,E-1,Law,USD,2025-01-01\n")
        .entries("""
            1,C-1,2025-12-06,1200,a,
            2,C-1,2025-12-10,1200,a,
            3,C-1,2025-12-11,1200,a,
            4,C-1,2025-12-12,1200,a,
            5,C-1,2025-12-13,1200,a,
            """);
    try (TestCompany test = TestCompany.open()) {
      ImportOptions options =
          new ImportOptions(dir, "test", PayCalendar.SAT_KOLKATA, Cadence.WEEKLY, 30);
      replay(test.company(), options, Progress.NONE);
      assertThat(test.company()
              .jdbc()
              .queryForList(
                  "select week_start || ' ' || rate || ' ' || seconds || ' ' || minor"
                      + " from view.invoice_line order by week_start, rate desc",
                  String.class))
          .containsExactly(
              "2025-12-06 USD 95.00 2400 6333",
              "2025-12-06 USD 110.00 2400 7333",
              "2025-12-13 USD 110.00 1200 3667");
      assertThat(revenue(test.company(), Grouping.WEEK))
          .contains("\"week\":\"2025-12-06\"", "\"amount\":\"136.66\"")
          .contains("\"week\":\"2025-12-13\"", "\"amount\":\"36.67\"");
    }
  }

  @Test
  void aBookThatLivesInThePresentIsNotReplayedInto() {
    try (TestCompany test = TestCompany.open()) {
      test.expert("E-9");
      long head = test.company().ledger().positions().head();
      assertThatThrownBy(
              () -> replay(test.company(), folder.options(Cadence.WEEKLY), Progress.NONE))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.refusal().code())
                  .isEqualTo("replay/book-lives-in-the-present"));
      assertThat(test.company().ledger().positions().head()).isEqualTo(head);
      assertThat(test.company().clock().isSet()).isFalse();
    }
  }

  /** Throws once so many steps of the replay are done; those of the reading do not count. */
  private static final class BreaksOff implements Progress {

    private long left;
    private boolean replaying;

    BreaksOff(long steps) {
      this.left = steps;
    }

    @Override
    public void begin(String task, long steps) {
      replaying = task.startsWith("Replaying");
    }

    @Override
    public void step(long steps) {
      if (replaying) {
        left -= steps;
        if (left <= 0) {
          throw new IllegalStateException("broken off");
        }
      }
    }

    @Override
    public void end() {}
  }
}
