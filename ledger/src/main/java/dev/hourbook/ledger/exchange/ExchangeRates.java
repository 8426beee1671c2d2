package dev.hourbook.ledger.exchange;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.exchange.ExchangeCommand.ImportRates;
import dev.hourbook.ledger.exchange.ExchangeCommand.SetRate;
import dev.hourbook.ledger.exchange.ExchangeEvent.RateSet;
import dev.hourbook.ledger.exchange.ExchangeEvent.RatesImported;
import dev.hourbook.ledger.message.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** The rates of one pair. It begins with its first rate, so {@link ExchangeDesk} takes commands. */
@AggregateRoot
class ExchangeRates {

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon sets and reads it
  private ExchangePair id;

  private final Map<LocalDate, ExchangeRate> rates = new HashMap<>();

  ExchangeRates() {}

  static ExchangeRates begun(ExchangeCommand first) {
    ExchangeRates rates = new ExchangeRates();
    rates.take(first);
    return rates;
  }

  void take(ExchangeCommand command) {
    switch (command) {
      case ImportRates c -> bring(c);
      case SetRate c -> set(c);
    }
  }

  private void bring(ImportRates c) {
    List<Quote> fresh =
        c.quotes().stream().filter(quote -> isNew(c.pair(), quote)).toList();
    if (!fresh.isEmpty()) {
      apply(new RatesImported(c.pair(), c.source(), fresh));
    }
  }

  private boolean isNew(ExchangePair pair, Quote quote) {
    ExchangeRate known = rates.get(quote.day());
    if (known != null && !known.equals(quote.rate())) {
      throw new Refused(new ExchangeRefusal.OtherRateKnown(pair, quote, known));
    }
    return known == null;
  }

  private void set(SetRate c) {
    if (c.by().isSamePersonAs(c.approvedBy())) {
      throw new Refused(new ExchangeRefusal.SamePersonTwice(c.by()));
    }
    if (!c.quote().rate().equals(rates.get(c.quote().day()))) {
      apply(new RateSet(c.pair(), c.quote(), c.reason(), c.by(), c.approvedBy()));
    }
  }

  @EventSourcingHandler
  void on(ExchangeEvent event) {
    id = event.pair();
    switch (event) {
      case RatesImported e -> e.quotes().forEach(this::know);
      case RateSet e -> know(e.quote());
    }
  }

  private void know(Quote quote) {
    rates.put(quote.day(), quote.rate());
  }
}
