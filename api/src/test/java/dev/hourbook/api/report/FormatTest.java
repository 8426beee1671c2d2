package dev.hourbook.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hourbook.ledger.money.Money;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three ways to print the same rows. */
class FormatTest {

  private static final List<String> COLUMNS = List.of("client", "seconds", "amount");

  private static String print(Format format, List<List<Object>> rows) {
    StringWriter text = new StringWriter();
    format.to(new PrintWriter(text), Report.of(COLUMNS, rows));
    return text.toString().replace("\r\n", "\n");
  }

  private static List<Object> row(String client, long seconds, String amount) {
    return List.of(client, seconds, Money.parse(amount));
  }

  @Test
  void jsonHasNumbersForSecondsAndStringsForAmounts() {
    assertThat(print(
            Format.JSON,
            List.of(row("lab \"q\"\n", 3_600, "USD 95.00"), row("tokyo", 1, "JPY -5"))))
        .isEqualTo("""
            [{"client":"lab \\"q\\"\\n","seconds":3600,"amount":"95.00"}
            ,{"client":"tokyo","seconds":1,"amount":"-5"}
            ]
            """);
  }

  @Test
  void anEmptyReportIsAnEmptyArrayAHeaderOrAHeadLine() {
    assertThat(print(Format.JSON, List.of())).isEqualTo("[]\n");
    assertThat(print(Format.CSV, List.of())).isEqualTo("client,seconds,amount\n");
    assertThat(print(Format.TABLE, List.of())).isEqualTo("client  seconds  amount\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void csvKeepsASpreadsheetFromCalculatingAName(String name) {
    assertThat(print(Format.CSV, List.of(row(name, 1, "USD -1.00"))))
        .contains("'" + name.replace("\r\n", "\n"))
        .endsWith(",1,-1.00\n");
  }

  @Test
  void tableStandsNumbersAndTheirHeadsRight() {
    assertThat(print(
            Format.TABLE,
            List.of(row("a", 3_600, "USD 1234.50"), row("a longer name", 1, "JPY 5"))))
        .isEqualTo("""
            client         seconds   amount
            a                 3600  1234.50
            a longer name        1        5
            """);
  }

  @Test
  void csvLeavesANumberANumber() {
    assertThat(print(Format.CSV, List.of(List.of("-12.50", -1L, Money.parse("USD -1.00")))))
        .endsWith("\n-12.50,-1,-1.00\n");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void whatCouldNotBeWrittenIsNotDone(Format format) {
    PrintWriter full = new PrintWriter(new FullDisk());
    Report report = Report.of(COLUMNS, List.of(row("lab", 1, "USD 1.00")));
    assertThatExceptionOfType(NotWritten.class).isThrownBy(() -> format.to(full, report));
  }
}
