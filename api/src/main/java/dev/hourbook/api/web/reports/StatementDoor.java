package dev.hourbook.api.web.reports;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.report.Report;
import dev.hourbook.api.report.StatementKind;
import dev.hourbook.api.report.Statements;
import dev.hourbook.api.report.Statements.About;
import dev.hourbook.projections.conservation.Conservation;
import dev.hourbook.projections.conservation.Proof;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.Every;
import dev.hourbook.projections.statements.Span;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One address a statement, and the standing proof. */
@RestController
final class StatementDoor {

  private final Company company;
  private final Lists lists;
  private final Statements statements;

  StatementDoor(Company company) {
    this.company = company;
    this.lists = new Lists(company.jdbc());
    this.statements = new Statements(new Balances(lists));
  }

  /**
   * Accounting days from one to another, both included; knownAt is the day (UTC) at whose end it
   * was known; by (month, half-year or year) cuts an income statement; client or expert is whom it
   * is about.
   */
  record Asked(
      @Nullable LocalDate from,
      @Nullable LocalDate asOf,
      @Nullable LocalDate knownAt,
      @Nullable String by,
      @Nullable String client,
      @Nullable String expert,
      @Nullable String format) {

    Span span() {
      return new Span(
          Objects.requireNonNullElse(from, Span.ALL.from()),
          Objects.requireNonNullElse(asOf, Span.ALL.asOf()),
          Objects.requireNonNullElse(knownAt, Span.ALL.knownAt()));
    }

    String party(StatementKind kind) {
      return Objects.requireNonNullElse(kind == StatementKind.EXPERT ? expert : client, "");
    }
  }

  @GetMapping(
      value = "/api/statements/{statement}",
      produces = {"application/json", "text/csv"})
  @ApiResponse(
      responseCode = "200",
      description = "One object a row; amounts are decimal strings, seconds are numbers.",
      content = {@Content(mediaType = "application/json"), @Content(mediaType = "text/csv")})
  @ApiResponse(responseCode = "422", ref = "#/components/responses/422")
  void readStatement(
      @PathVariable String statement,
      @ParameterObject Asked asked,
      @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "*/*")
          String accept,
      HttpServletResponse response)
      throws IOException {
    StatementKind kind = Words.named(
        "statement", statement, Arrays.asList(StatementKind.values()), StatementKind::word);
    boolean csv = "csv".equals(asked.format()) || accept.contains("text/csv");
    Words.write(report(kind, asked), csv, response);
  }

  private Report report(StatementKind kind, Asked asked) {
    String by = asked.by();
    if (kind == StatementKind.INCOME && by != null) {
      Every every = Words.named("by", by, Arrays.asList(Every.values()), Every::word);
      return statements.income(every, asked.span());
    }
    LocalDate today = LocalDate.ofInstant(company.clock().now(), ZoneOffset.UTC);
    return statements.of(kind, asked.span(), new About(asked.party(kind), today));
  }

  /**
   * One thing counted twice from different rows, in seconds ({@code s}) or in minor units of a
   * currency.
   */
  record ProofRow(
      String what,
      String unit,
      String here,
      long countedHere,
      String there,
      long countedThere,
      boolean holds) {

    static ProofRow of(Proof proof) {
      return new ProofRow(
          proof.what(),
          proof.unit(),
          proof.here(),
          proof.countedHere(),
          proof.there(),
          proof.countedThere(),
          proof.holds());
    }
  }

  /** Conservation of minutes and of money, counted as it is asked. */
  @GetMapping("/api/conservation")
  List<ProofRow> readConservation() {
    return new Conservation(lists).proofs().stream().map(ProofRow::of).toList();
  }
}
