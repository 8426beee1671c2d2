package dev.hourbook.api.web.rails;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.rails.RailBreak;
import dev.hourbook.projections.rails.RailBreaks;
import dev.hourbook.projections.rails.RailSum;
import dev.hourbook.projections.rails.RailSums;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the provider listed last beside the book. */
@RestController
final class RailReads {

  private final Company company;

  RailReads(Company company) {
    this.company = company;
  }

  /** A break: what it is, since when, who acts, and what clears it. */
  record Break(
      String id,
      String kind,
      String payout,
      String reference,
      Amount amount,
      Amount difference,
      Instant since,
      long ageDays,
      String owner,
      String act) {

    static Break of(RailBreak one, Instant now) {
      return new Break(
          one.id(),
          one.kind().word(),
          one.payout(),
          one.reference(),
          Amount.of(one.amount()),
          Amount.of(one.difference()),
          one.since(),
          one.ageDays(now),
          one.owner(),
          one.act());
    }
  }

  /** {@code listed = atExperts + delivered + onItsWay + difference}. */
  record Sum(
      Amount listed,
      Amount atExperts,
      Amount delivered,
      Amount onItsWay,
      Amount difference,
      Amount inTransit,
      Amount transitOfPayouts) {

    static Sum of(RailSum sum) {
      return new Sum(
          Amount.of(sum.listed()),
          Amount.of(sum.atExperts()),
          Amount.of(sum.delivered()),
          Amount.of(sum.onItsWay()),
          Amount.of(sum.difference()),
          Amount.of(sum.inTransit()),
          Amount.of(sum.transitOfPayouts()));
    }
  }

  @GetMapping("/api/rail/breaks")
  ResponseEntity<Page<Break>> listRailBreaks(@ParameterObject Cursor cursor) {
    Instant now = company.clock().now();
    List<Break> rows = new RailBreaks(company.jdbc(), Rail.STRIPE)
        .all(now).stream()
            .sorted(Comparator.comparing(RailBreak::id))
            .filter(one -> one.id().compareTo(cursor.from()) > 0)
            .limit(cursor.toRead())
            .map(one -> Break.of(one, now))
            .toList();
    return cursor.page(Break.class, rows, Break::id);
  }

  /** One for each currency; none before a listing was complete. */
  @GetMapping("/api/rail/sums")
  List<Sum> readRailSums() {
    return new RailSums(company.jdbc(), Rail.STRIPE).all().stream().map(Sum::of).toList();
  }
}
