package dev.hourbook.api.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.party.Cadence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of wrong line is told with file, line and field, and then nothing is applied. */
class CsvErrorsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private static TestCompany test;

  @TempDir
  private Path dir;

  private CsvFolder folder;

  @BeforeAll
  static void open() {
    test = TestCompany.open();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @BeforeEach
  void write() {
    folder = new CsvFolder(dir);
  }

  @AfterEach
  void theBookIsUntouched() {
    assertThat(test.count("select count(*) from book.domain_event")).isZero();
    assertThat(test.count("select count(*) from book.source_record")).isZero();
  }

  private ImportSummary check() {
    CsvImport source = new CsvImport(test.company(), folder.options(Cadence.WEEKLY), Progress.NONE);
    boolean applicable = source.check(TODAY);
    ImportSummary summary = source.summary();
    assertThat(applicable).isEqualTo(summary.errors() == 0);
    return summary;
  }

  private void refuses(String place, String code) {
    ImportSummary summary = check();
    assertThat(summary.problems()).as("%s %s", place, code).anySatisfy(problem -> {
      assertThat(problem.toString()).startsWith(place);
      assertThat(problem.code()).isEqualTo(code);
    });
  }

  @Test
  void aRightFolderHasNoProblem() {
    assertThat(check().clean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"contracts.csv", "rate-card.csv", "time-entries.csv"})
  void tellsAMissingFile(String file) throws Exception {
    Files.delete(dir.resolve(file));
    refuses(file + ":0: file ", "csv/no-file");
  }

  @ParameterizedTest
  @CsvSource({"contracts.csv", "rate-card.csv", "time-entries.csv"})
  void tellsAnEmptyFile(String file) {
    folder.file(file, "");
    refuses(file + ":1: header ", "csv/shape");
  }

  @ParameterizedTest
  @CsvSource({"contracts.csv", "rate-card.csv", "time-entries.csv"})
  void tellsAWrongHeader(String file) {
    folder.file(file, "a,b,c\n1,2,3\n");
    refuses(file + ":1: header 'a,b,c'", "csv/shape");
  }

  @ParameterizedTest
  @CsvSource({"contracts.csv", "rate-card.csv", "time-entries.csv"})
  void tellsAWrongHeaderWithoutRows(String file) {
    folder.file(file, "a,b,c\n");
    refuses(file + ":1: header 'a,b,c'", "csv/shape");
  }

  @Test
  void tellsAWrongHeaderAboveAnEmptyLine() {
    folder.file("time-entries.csv", "id,contract\n\n1,C-1\n");
    refuses("time-entries.csv:1: header", "csv/shape");
  }

  @Test
  void tellsAColumnThatStandsTwice() {
    folder.file("time-entries.csv", CsvFolder.ENTRIES.strip() + ",date\n");
    refuses("time-entries.csv:1: header", "csv/shape");
  }

  static Stream<Arguments> wrongEntries() {
    return Stream.of(
        Arguments.of("2,C-1,2026-02-03,3600,work", "row '5 fields'", "csv/shape"),
        Arguments.of("2,C-1,2026-02-03,3600,work,a,b", "row '7 fields'", "csv/shape"),
        Arguments.of(",C-1,2026-02-03,3600,work,a", "source_id ''", "csv/value"),
        Arguments.of("  ,C-1,2026-02-03,3600,work,a", "source_id '  '", "csv/value"),
        Arguments.of("2,C-9,2026-02-03,3600,work,a", "contract 'C-9'", "csv/no-contract"),
        Arguments.of("2,C-1,2026-02-30,3600,work,a", "date '2026-02-30'", "csv/value"),
        Arguments.of("2,C-1,03.02.2026,3600,work,a", "date '03.02.2026'", "csv/value"),
        Arguments.of("2,C-1,0026-02-03,3600,work,a", "date '0026-02-03'", "csv/value"),
        Arguments.of("2,C-1,-2026-02-03,3600,work,a", "date '-2026-02-03'", "csv/value"),
        Arguments.of("2,C-1,2026-03-02,3600,work,a", "date '2026-03-02'", "csv/not-worked-yet"),
        Arguments.of("2,C-1,2026-02-03,0,work,a", "seconds '0'", "csv/value"),
        Arguments.of("2,C-1,2026-02-03,-5,work,a", "seconds '-5'", "csv/value"),
        Arguments.of("2,C-1,2026-02-03,+5,work,a", "seconds '+5'", "csv/value"),
        Arguments.of("2,C-1,2026-02-03,1.5,work,a", "seconds '1.5'", "csv/value"),
        Arguments.of("2,C-1,2026-02-03,\u0663,work,a", "seconds '\u0663'", "csv/value"),
        Arguments.of("2,C-1,2026-02-03,10000001,work,a", "seconds '10000001'", "csv/value"),
        Arguments.of(
            "2,C-1,2026-02-03,99999999999999999999,work,a",
            "seconds '99999999999999999999'",
            "csv/value"),
        Arguments.of("2,C-1,2026-02-03,5,wo\0rk,a", "activity ", "csv/value"),
        Arguments.of("2,C-1,2026-02-03,5,work,a\0", "description ", "csv/value"),
        Arguments.of("2\0,C-1,2026-02-03,5,work,a", "source_id ", "csv/value"));
  }

  @ParameterizedTest
  @MethodSource("wrongEntries")
  void tellsAWrongEntry(String line, String place, String code) {
    folder.entries("1,C-1,2026-02-03,3600,work,said 1\n" + line + "\n");
    refuses("time-entries.csv:3: " + place, code);
    assertThat(check().errors()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Law,2026-01-01,95.00,60.00,XXX | currency 'XXX' | csv/value",
        "Law,2026-01-01,95.00,60.00,usd | currency 'usd' | csv/value",
        "Law,2026-01-01,1e9,60.00,USD | bill_rate '1e9' | csv/value",
        "Law,2026-01-01,-1,60.00,USD | bill_rate '-1' | csv/value",
        "Law,2026-01-01,95.00,,USD | pay_rate '' | csv/value",
        "Law,2026-01-01,95.00,0.123456789,USD | pay_rate '0.123456789' | csv/value",
        "Law,1.1.2026,95.00,60.00,USD | effective_from '1.1.2026' | csv/value",
        ",2026-01-01,95.00,60.00,USD | discipline '' | csv/value"
      })
  void tellsAWrongRate(String line, String place, String code) {
    folder.file("rate-card.csv", CsvFolder.RATES + line + "\n");
    refuses("rate-card.csv:2: " + place, code);
  }

  @Test
  void tellsTwoRatesForOneMoment() {
    folder.file(
        "rate-card.csv",
        CsvFolder.RATES + "Law,2026-01-01,95.00,60.00,USD\nLaw,2026-01-01,95,60.0,USD\n"
            + "Law,2026-01-01,96.00,60.00,USD\n");
    refuses("rate-card.csv:4: effective_from '2026-01-01'", "csv/conflict");
    assertThat(check().errors()).isEqualTo(1);
  }

  @Test
  void tellsTwoCurrenciesOnOneCard() {
    folder
        .file(
            "rate-card.csv",
            CsvFolder.RATES + "Law,2026-01-01,95.00,60.00,USD\nLaw,2026-01-02,95,60,EUR\n")
        .file("contracts.csv", CsvFolder.CONTRACTS)
        .entries("");
    refuses("rate-card.csv:3: currency 'EUR'", "csv/other-currency");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C-1,lab,E-2,Law,USD,2026-01-01 | contract 'C-1' | csv/conflict",
        "C-2,lab,E-2,Art,USD,2026-01-01 | discipline 'Art' | csv/no-rate",
        "C-2,rat,E-2,Law,EUR,2026-01-01 | currency 'EUR' | csv/other-currency",
        "C-2,lab,E-2,Sake,JPY,2026-01-01 | currency 'JPY' | csv/other-currency",
        "C-2,lab,E-2,Law,USD,soon | start 'soon' | csv/value"
      })
  void tellsAWrongContract(String line, String place, String code) {
    folder
        .file(
            "rate-card.csv",
            CsvFolder.RATES + "Law,2026-01-01,95,60,USD\nSake,2026-01-01,9000,6000,JPY\n")
        .file(
            "contracts.csv",
            CsvFolder.CONTRACTS + "C-1,lab,E-1,Law,USD,2026-01-01\n" + line + "\n");
    refuses("contracts.csv:3: " + place, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "2,C-1,2026-02-03,5,work,\"never closed",
        "2,C-1,2026-02-03,5,work,\"closed\" and more",
      })
  void tellsBrokenQuotesWithTheirLine(String line) {
    folder.entries("1,C-1,2026-02-03,3600,work,said 1\n" + line + "\n");
    refuses("time-entries.csv:3: file", "csv/unreadable");
  }

  @Test
  void tellsAFileThatIsNotUtf8() throws Exception {
    byte[] latin = (CsvFolder.ENTRIES + "1,C-1,2026-02-03,5,caf\u00e9,a\n")
        .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(dir.resolve("time-entries.csv"), latin);
    refuses("time-entries.csv:2: activity", "csv/value");
  }

  @Test
  void countsAllProblemsAndKeepsTheFirstHundred() {
    folder.entries("x,C-1,never,3600,work,a\n".repeat(150));
    assertThat(check().errors()).isEqualTo(150);
    assertThat(check().problems()).hasSize(100);
  }

  @Test
  void readsByteOrderMarkAndCarriageReturnsAndQuotedLineBreaks() {
    String rows = "1,C-1,2026-02-03,3600,work,\"two\r\nlines, \"\"quoted\"\"\"\r\n"
        + "2,C-1,2026-02-04,1,,\r\n";
    folder.file("time-entries.csv", "\ufeff" + CsvFolder.ENTRIES.replace("\n", "\r\n") + rows);
    ImportSummary summary = check();
    assertThat(summary.problems()).isEmpty();
    assertThat(summary.entries()).isEqualTo(2);
    assertThat(test.company()
            .jdbc()
            .queryForList("select description from book.staged_entry order by line", String.class))
        .containsExactly("two\r\nlines, \"quoted\"", "");
  }
}
