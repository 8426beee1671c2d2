package dev.hourbook.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.web.server.Server;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.explain.Explain;
import dev.hourbook.projections.explain.Explanation;
import dev.hourbook.projections.explain.Figure;
import dev.hourbook.projections.explain.Scope;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every figure of a book in which everything happened, taken apart in every form there is. */
class ExplainedBookTest {

  private static final Scope ALL =
      Scope.of(new Days(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 4, 1)));
  private static final PayWeek WEEK = PayWeek.parse("2026-02-02@iso");
  private static final LocalDate THEN = LocalDate.of(2026, 2, 14);

  private static TestCompany test;
  private static Server server;

  @BeforeAll
  static void live() {
    test = TestCompany.open();
    LivelyHistory.in(test);
    server = Server.start(test.company(), 0);
  }

  @AfterAll
  static void close() {
    server.close();
    test.close();
  }

  private static List<Explanation> explained(Figure figure) {
    Explanations explanations = new Explanations(test.company());
    return figure == Figure.RUN_RATE
        ? explanations.runRate(Optional.of(WEEK), ALL, Explain.ALL)
        : explanations.of(figure, ALL, Explain.ALL);
  }

  private static String printed(ExplainFormat format, Figure figure) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    format.to(out, explained(figure));
    Explanations explanations = new Explanations(test.company());
    format.changesTo(
        out,
        figure == Figure.RUN_RATE
            ? explanations.runRateSince(THEN, Optional.of(WEEK), ALL, Explain.ALL)
            : explanations.since(THEN, figure, ALL, Explain.ALL));
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource(Figure.class)
  void everyFigureIsPrintedWhateverItIsMadeOf(Figure figure) {
    assertThat(explained(figure)).isNotEmpty();
    assertThat(printed(ExplainFormat.TABLE, figure))
        .containsPattern("history +- +2026-W05")
        .contains("opening.history-carried-over");
    assertThat(printed(ExplainFormat.JSON, figure))
        .contains(
            "{\"document\":\"opening:history\",\"contract\":\"\"," + "\"week\":\"2026-01-26@iso\"");
  }

  @ParameterizedTest
  @EnumSource(Figure.class)
  void everyFigureIsAPage(Figure figure) {
    String week = figure == Figure.RUN_RATE ? "&week=" + WEEK : "";
    String page = page("/explain/" + figure.word() + "?all=" + week);
    assertThat(page)
        .contains("opening.history-carried-over", "opening history")
        .doesNotContain("null");
    assertThat(page("/explain/" + figure.word() + "?all=" + week + "&since=" + THEN))
        .doesNotContain("null");
  }

  @Test
  void aLeafSaysWhyWithWhomAndByWhichEvent() {
    assertThat(printed(ExplainFormat.JSON, Figure.GROSS_PROFIT))
        .containsPattern("timesheet.hours-removed\"[^}]*\"reason\":\"FRAUD, case-7\","
            + "\"approved_by\":\"user:ben\",\"event_id\":\"[0-9a-f-]{36}\"")
        .containsPattern("timesheet.hours-repriced\"[^}]*\"reason\":\"rate from 2026-02-23")
        .containsPattern("timesheet.hours-repointed\"[^}]*\"reason\":\"wrong project\"")
        .containsPattern("payout.clawback-decided\"[^}]*\"reason\":\"shared\"");
    assertThat(page("/explain/pay?all="))
        .contains("FRAUD, case-7", "approved by user:ben", "rate from 2026-02-23");
  }

  @Test
  void pagesOfABookWithEverythingInItAreShown() {
    for (String path : List.of("/", "/weeks", "/clients", "/clients/firm", "/experts/E2")) {
      assertThat(page(path)).as(path).contains("</html>");
    }
    assertThat(page("/timesheets/C5:2026-02-23@iso")).contains("Of it counts", "c-live");
    assertThat(page("/clients/firm/invoices"))
        .contains("class=\"tag\">void<", "Void, not counted", ">settled<");
  }

  private static String page(String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.url() + path)).build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    } catch (IOException unreachable) {
      throw new AssertionError(path, unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(path, stopped);
    }
  }
}
