package dev.hourbook.api.web.payees;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.projections.payees.PayeeLists;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whoever somebody has said anything of; everybody, if the company asks for something. */
@RestController
@RequestMapping("/api/payees")
final class PayeeReads {

  private final Company company;
  private final PayeeLists payees;

  PayeeReads(Company company) {
    this.company = company;
    this.payees = new PayeeLists(company.jdbc());
  }

  /** Somebody with the last word on each matter. */
  record PayeeOpened(PayeeRow payee, List<KnownFact> facts) {}

  /** With {@code stopped}, only those who may not be paid now. */
  @GetMapping
  ResponseEntity<Page<PayeeRow>> listPayees(
      @RequestParam(defaultValue = "false") boolean stopped, @ParameterObject Cursor cursor) {
    List<PayeeLists.Row> rows = stopped
        ? payees.stopped(company.clock().now()).stream()
            .filter(row -> row.expert().key().compareTo(cursor.from()) > 0)
            .limit(cursor.toRead())
            .toList()
        : payees.after(cursor.from(), cursor.toRead(), company.clock().now());
    return cursor.page(PayeeRow.class, rows.stream().map(PayeeRow::of).toList(), PayeeRow::payee);
  }

  @GetMapping("/{payee}")
  PayeeOpened readPayee(@PathVariable ExpertId payee) {
    Found.in(
        company
            .jdbc()
            .queryForList(
                "select expert from view.expert where expert = ?", String.class, payee.key()),
        "party/unknown-expert",
        payee.key());
    Instant now = company.clock().now();
    PayeeLists.Row row = payees.of(payee, now);
    return new PayeeOpened(PayeeRow.of(row), KnownFact.all(row.facts(), now));
  }
}
