package dev.hourbook.api.web.quotes;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.quote.QuoteCommand.LockQuote;
import dev.hourbook.ledger.quote.QuoteCommand.WithdrawQuote;
import dev.hourbook.ledger.quote.QuotesId;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.quotes.QuoteLists;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rates that somebody guarantees for pay in another currency. */
@RestController
@RequestMapping("/api/quotes")
final class Quotes {

  private static final String HREF = "/api/quotes";

  private final Company company;
  private final Writes writes;

  Quotes(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /**
   * A rate from an instant on until another, which is excluded; two people lock it.
   *
   * @param quotes what is earned and what is sent instead: {@code USD-EUR}
   * @param pair as it was quoted: {@code EUR/USD} is so many dollars for one euro
   */
  record NewQuote(
      QuotesId quotes,
      String reference,
      ExchangePair pair,
      ExchangeRate rate,
      Instant from,
      Instant until,
      String reason,
      Actor approvedBy) {}

  /** A quote that does not hold any more. */
  record QuoteWithdrawal(QuotesId quotes, String reference, String reason) {}

  /** A quote and what payouts were exchanged at it. States: waits, locked, over, withdrawn. */
  record QuoteRow(
      String id,
      String quotes,
      String reference,
      String pair,
      String rate,
      Instant from,
      Instant until,
      String state,
      String reason,
      String by,
      String approvedBy,
      long payouts,
      Amount sold,
      Amount bought) {

    static QuoteRow of(QuoteLists.Row row) {
      return new QuoteRow(
          row.quotes().text() + ":" + row.reference(),
          row.quotes().text(),
          row.reference(),
          row.pair(),
          row.rate(),
          row.from(),
          row.until(),
          row.state(),
          row.reason(),
          row.by(),
          row.approvedBy(),
          row.payouts(),
          Amount.of(row.sold()),
          Amount.of(row.bought()));
    }
  }

  /** By their currencies, then by reference. */
  @GetMapping
  ResponseEntity<Page<QuoteRow>> listQuotes(@ParameterObject Cursor cursor) {
    List<QuoteRow> rows = new QuoteLists(new Lists(company.jdbc()))
        .all(company.clock().now()).stream()
            .map(QuoteRow::of)
            .sorted(Comparator.comparing(QuoteRow::id))
            .filter(row -> row.id().compareTo(cursor.from()) > 0)
            .limit(cursor.toRead())
            .toList();
    return cursor.page(QuoteRow.class, rows, QuoteRow::id);
  }

  /** What the trading account holds, currency by currency; a credit is negative. */
  @GetMapping("/position")
  List<Amount> tradingPosition() {
    return new QuoteLists(new Lists(company.jdbc()))
        .position().stream().map(Amount::of).toList();
  }

  @PostMapping
  ResponseEntity<Written> lockQuote(Caller caller, @RequestBody NewQuote asked) {
    return writes.send(
        caller,
        Answer.done(asked.reference(), HREF),
        new LockQuote(
            asked.quotes(),
            asked.reference(),
            asked.pair(),
            asked.rate(),
            asked.from(),
            asked.until(),
            asked.reason(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/withdraw")
  ResponseEntity<Written> withdrawQuote(Caller caller, @RequestBody QuoteWithdrawal asked) {
    return writes.send(
        caller,
        Answer.done(asked.reference(), HREF),
        new WithdrawQuote(
            asked.quotes(), asked.reference(), asked.reason(), caller.at(), caller.actor()));
  }
}
