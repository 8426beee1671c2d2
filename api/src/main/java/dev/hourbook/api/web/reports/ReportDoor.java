package dev.hourbook.api.web.reports;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.report.Report;
import dev.hourbook.api.report.ReportKind;
import dev.hourbook.api.report.ReportQuery;
import dev.hourbook.api.report.Reports;
import dev.hourbook.projections.revenue.Grouping;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
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
          .map(word -> Words.named("by", word, Arrays.asList(Grouping.values()), Grouping::word))
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
    ReportKind kind =
        Words.named("report", report, Arrays.asList(ReportKind.values()), ReportKind::word);
    Report rows = reports.of(kind, asked.query());
    Words.write(rows, "csv".equals(asked.format()) || accept.contains("text/csv"), response);
  }
}
