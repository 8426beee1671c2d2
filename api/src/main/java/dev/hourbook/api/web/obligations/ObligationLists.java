package dev.hourbook.api.web.obligations;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.projections.obligations.Obligation;
import dev.hourbook.projections.obligations.Obligations;
import dev.hourbook.projections.paging.Lists;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every duty that waits, the longest overdue first. */
@RestController
final class ObligationLists {

  private final Company company;
  private final Obligations obligations;

  ObligationLists(Company company) {
    this.company = company;
    this.obligations = new Obligations(new Lists(company.jdbc()));
  }

  /** What should have happened and has not; with {@code all}, also what is not due yet. */
  @GetMapping("/api/obligations")
  ResponseEntity<Page<ObligationRow>> listObligations(
      @RequestParam(defaultValue = "false") boolean all, @ParameterObject Cursor cursor) {
    Instant now = company.clock().now();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Obligation> rows = (all ? obligations.all(now) : obligations.overdue(now))
        .stream()
            .filter(one -> one.key().compareTo(cursor.from()) > 0)
            .limit(cursor.toRead())
            .toList();
    List<ObligationRow> shown =
        rows.stream().map(one -> ObligationRow.of(one, today)).toList();
    return cursor.page(
        ObligationRow.class, shown, row -> row.due() + " " + row.duty() + " " + row.id());
  }
}
