package dev.hourbook.api.web.reports;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.Report;
import dev.hourbook.api.report.ReportKind;
import dev.hourbook.api.report.ReportQuery;
import dev.hourbook.api.report.Reports;
import dev.hourbook.api.web.problems.Problem;
import dev.hourbook.projections.revenue.Grouping;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One address a report; what comes back is written row by row, however long it is. */
@RestController
final class ReportDoor {

  private final Reports reports;

  ReportDoor(Company company) {
    this.reports = new Reports(company);
  }

  /**
   * Grouping (client, expert, discipline, week or month), and days: from is in it, to is not;
   * knownAt is the day (UTC) at whose end it was known.
   */
  record Asked(
      @Nullable String by,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate knownAt,
      @Nullable String format) {

    ReportQuery query() {
      Grouping grouping = Optional.ofNullable(by)
          .map(word -> named("by", word, Arrays.asList(Grouping.values()), Grouping::word))
          .orElse(Grouping.NONE);
      return new ReportQuery(
          grouping,
          Objects.requireNonNullElse(from, ReportQuery.FIRST_DAY),
          Objects.requireNonNullElse(to, ReportQuery.LAST_DAY),
          Objects.requireNonNullElse(knownAt, ReportQuery.LAST_DAY));
    }
  }

  @GetMapping(
      value = "/api/reports/{report}",
      produces = {"application/json", "text/csv"})
  @ApiResponse(
      responseCode = "200",
      description = "One object a row; amounts are decimal strings, seconds are numbers.",
      content = {@Content(mediaType = "application/json"), @Content(mediaType = "text/csv")})
  @ApiResponse(responseCode = "422", ref = "#/components/responses/422")
  void readReport(
      @PathVariable String report,
      @ParameterObject Asked asked,
      @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "*/*")
          String accept,
      HttpServletResponse response)
      throws IOException {
    ReportKind kind = named("report", report, Arrays.asList(ReportKind.values()), ReportKind::word);
    Report rows = reports.of(kind, asked.query());
    boolean csv = "csv".equals(asked.format()) || accept.contains("text/csv");
    response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/json");
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    (csv ? Format.CSV : Format.JSON).to(out, rows);
  }

  private static <T> T named(String field, String asked, List<T> known, Function<T, String> word) {
    return known.stream()
        .filter(one -> word.apply(one).equals(asked))
        .findFirst()
        .orElseThrow(() -> Problem.of(
                field.equals("report") ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST,
                "report/unknown-" + field,
                "'" + asked + "' is none of " + known.stream().map(word).toList() + ".")
            .with("field", field)
            .with("value", asked)
            .exception());
  }
}
