package dev.hourbook.ledger.quote;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.quote.QuoteCommand.LockQuote;
import dev.hourbook.ledger.quote.QuoteCommand.WithdrawQuote;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Takes what is said of quotes to their stream, which begins with the first of them. */
class QuoteDesk {

  private final Repository<LockedQuotes> quotes;

  QuoteDesk(Repository<LockedQuotes> quotes) {
    this.quotes = quotes;
  }

  @CommandHandler
  void handle(LockQuote c, Streams streams) throws Exception {
    if (c.quotes().areOf(c.pair())) {
      new DayRates(streams).requireNear(c);
    }
    String stream = c.quotes().toString();
    if (streams.of(stream).isEmpty()) {
      quotes.newInstance(() -> LockedQuotes.begun(c));
    } else {
      quotes.load(stream).execute(locked -> locked.lock(c));
    }
  }

  @CommandHandler
  void handle(WithdrawQuote c, Streams streams) {
    String stream = c.quotes().toString();
    if (streams.of(stream).isEmpty()) {
      throw new Refused(new QuoteRefusal.Unknown(c.quotes(), c.reference()));
    }
    quotes.load(stream).execute(locked -> locked.withdraw(c));
  }
}
