package dev.hourbook.ledger.quote;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.quote.QuoteCommand.LockQuote;
import dev.hourbook.ledger.quote.QuoteCommand.WithdrawQuote;
import dev.hourbook.ledger.quote.QuoteEvent.QuoteLocked;
import dev.hourbook.ledger.quote.QuoteEvent.QuoteWithdrawn;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** It begins with the first quote locked, so {@link QuoteDesk} takes commands. */
@AggregateRoot
class LockedQuotes {

  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");
  private static final Duration LONGEST = Duration.ofDays(366);

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon sets and reads it
  private QuotesId id;

  private final Map<String, Boolean> stillHeld = new HashMap<>();

  LockedQuotes() {}

  static LockedQuotes begun(LockQuote first) {
    LockedQuotes quotes = new LockedQuotes();
    quotes.lock(first);
    return quotes;
  }

  void lock(LockQuote c) {
    if (c.by().isSamePersonAs(c.approvedBy())) {
      throw new Refused(new QuoteRefusal.SamePersonTwice(c.by()));
    }
    if (!REFERENCE.matcher(c.reference()).matches()) {
      throw new Refused(new QuoteRefusal.OutOfRange(
          "reference", "1 to 40 letters, digits, dots, dashes and strokes", c.reference()));
    }
    if (stillHeld.containsKey(c.reference())) {
      throw new Refused(new QuoteRefusal.AlreadyLocked(c.quotes(), c.reference()));
    }
    if (!c.quotes().areOf(c.pair())) {
      throw new Refused(new QuoteRefusal.OtherPair(c.quotes(), c.pair()));
    }
    if (c.from().isBefore(c.at())) {
      throw new Refused(new QuoteRefusal.FromThePast(c.from(), c.at()));
    }
    if (!c.until().isAfter(c.from()) || c.until().isAfter(c.from().plus(LONGEST))) {
      throw new Refused(new QuoteRefusal.OutOfRange(
          "until",
          "after " + c.from() + " and at most 366 days later",
          c.until().toString()));
    }
    apply(new QuoteLocked(
        c.quotes(),
        c.reference(),
        c.pair(),
        c.rate(),
        c.from(),
        c.until(),
        c.reason(),
        c.at(),
        c.by(),
        c.approvedBy()));
  }

  void withdraw(WithdrawQuote c) {
    if (!stillHeld.containsKey(c.reference())) {
      throw new Refused(new QuoteRefusal.Unknown(c.quotes(), c.reference()));
    }
    if (stillHeld.getOrDefault(c.reference(), false)) {
      apply(new QuoteWithdrawn(c.quotes(), c.reference(), c.reason(), c.at(), c.by()));
    }
  }

  @EventSourcingHandler
  void on(QuoteEvent event) {
    id = event.quotes();
    stillHeld.put(event.reference(), event instanceof QuoteLocked);
  }
}
