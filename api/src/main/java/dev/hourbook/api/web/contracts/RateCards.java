package dev.hourbook.api.web.contracts;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.json.Rates;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.contract.RateCardCommand.AnnounceRate;
import dev.hourbook.ledger.contract.RateCardCommand.PublishRateCard;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.message.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rate cards: published with their history, then announced ahead. */
@RestController
@RequestMapping("/api/rate-cards")
final class RateCards {

  private static final String PREFIX = "rate-card:";

  private final Company company;
  private final Writes writes;

  RateCards(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /** A card to publish, {@code house/Law}. */
  record NewCard(RateCardId card, List<Rates> rates) {}

  /** A version to come; whoever approves it is not who asks. */
  record Announcement(
      Rates rates, Actor approvedBy, @Nullable String reason) {}

  /** A card, its earliest version first. */
  record Card(String card, List<Rates> rates) {}

  /** A card in a list. */
  record CardEntry(String card, long versions) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Written> publishRateCard(Caller caller, @RequestBody NewCard asked) {
    String id = asked.card().key();
    return writes.send(
        caller,
        Answer.created(id, Paths.of("rate-cards", id)),
        new PublishRateCard(
            asked.card(),
            asked.rates().stream().map(Rates::version).toList(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/{card}/rates")
  ResponseEntity<Written> announceRate(
      Caller caller, @PathVariable RateCardId card, @RequestBody Announcement asked) {
    return writes.send(
        caller,
        Answer.done(card.key(), Paths.of("rate-cards", card.key())),
        new AnnounceRate(
            card,
            asked.rates().version(),
            asked.approvedBy(),
            asked.reason(),
            caller.at(),
            caller.actor()));
  }

  @GetMapping
  ResponseEntity<Page<CardEntry>> listRateCards(@ParameterObject Cursor cursor) {
    List<CardEntry> rows = company
        .jdbc()
        .query(
            """
            select card, count(*) from view.rate where card > ? and card like 'rate-card:%'
            group by card order by card limit ?""",
            (row, n) -> new CardEntry(row.getString(1).substring(PREFIX.length()), row.getLong(2)),
            PREFIX + cursor.from(),
            cursor.toRead());
    return cursor.page(CardEntry.class, rows, CardEntry::card);
  }

  @GetMapping("/{card}")
  Card readRateCard(@PathVariable RateCardId card) {
    List<Rates> rates = StoredRates.of(company.jdbc(), card.toString());
    Found.in(rates, "contract/unknown-rate-card", card.key());
    return new Card(card.key(), rates);
  }
}
