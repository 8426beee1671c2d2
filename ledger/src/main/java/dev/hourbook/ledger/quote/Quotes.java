package dev.hourbook.ledger.quote;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.quote.QuoteEvent.QuoteLocked;
import dev.hourbook.ledger.quote.QuoteEvent.QuoteWithdrawn;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rates are guaranteed, as the streams say in this unit of work. */
public record Quotes(Streams streams) {

  /** What is sent for that much in another currency; nothing if no quote holds then. */
  public Optional<Exchanged> exchanged(Money net, Currency bought, Instant at) {
    return inForce(new QuotesId(net.currency(), bought), at).stream()
        .reduce((found, next) -> next.from().isBefore(found.from()) ? found : next)
        .map(quote -> Exchanged.at(quote, net));
  }

  /** Whether whoever gave that quote keeps to it then. */
  public boolean holds(Currency sold, Exchanged exchanged, Instant at) {
    QuotesId quotes = new QuotesId(sold, exchanged.amount().currency());
    return inForce(quotes, at).stream()
        .anyMatch(quote -> quote.reference().equals(exchanged.quote()));
  }

  /** In the order in which they were locked. */
  private List<QuoteLocked> inForce(QuotesId quotes, Instant at) {
    List<LedgerEvent> facts = streams.of(quotes.toString());
    Set<String> withdrawn = facts.stream()
        .filter(QuoteWithdrawn.class::isInstance)
        .map(fact -> ((QuoteWithdrawn) fact).reference())
        .collect(Collectors.toSet());
    return facts.stream()
        .filter(QuoteLocked.class::isInstance)
        .map(QuoteLocked.class::cast)
        .filter(quote -> !withdrawn.contains(quote.reference()))
        .filter(quote -> !quote.from().isAfter(at) && quote.until().isAfter(at))
        .toList();
  }
}
