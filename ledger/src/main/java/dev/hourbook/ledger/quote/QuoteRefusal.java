package dev.hourbook.ledger.quote;

import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import java.time.Instant;
import java.time.LocalDate;

/** Why something about quotes is refused. */
public sealed interface QuoteRefusal extends Refusal {

  /** Nobody approves what they ask for. */
  record SamePersonTwice(Actor by) implements QuoteRefusal {
    @Override
    public String code() {
      return "quote/same-person-twice";
    }

    @Override
    public String message() {
      return by + " asks for it; a second person has to approve it.";
    }
  }

  /** A reference names one quote. */
  record AlreadyLocked(QuotesId quotes, String reference) implements QuoteRefusal {
    @Override
    public String code() {
      return "quote/already-locked";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Quote " + reference + " of " + quotes.text() + " is locked already; another quote"
          + " has another reference.";
    }
  }

  /** No such quote. */
  record Unknown(QuotesId quotes, String reference) implements QuoteRefusal {
    @Override
    public String code() {
      return "quote/unknown";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "There is no quote " + reference + " of " + quotes.text() + ".";
    }
  }

  /** A rate of other currencies. */
  record OtherPair(QuotesId quotes, ExchangePair pair) implements QuoteRefusal {
    @Override
    public String code() {
      return "quote/other-pair";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "A rate of " + pair.text() + " does not convert " + quotes.sold() + " into "
          + quotes.bought() + ".";
    }
  }

  /** What was planned by then was planned at other rates. */
  record FromThePast(Instant from, Instant at) implements QuoteRefusal {
    @Override
    public String code() {
      return "quote/from-the-past";
    }

    @Override
    public String message() {
      return "A quote from " + from + " is too late at " + at + "; it begins now or later.";
    }
  }

  /** What cannot be meant. */
  record OutOfRange(String field, String wanted, String given) implements QuoteRefusal {
    @Override
    public String code() {
      return "quote/out-of-range";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "A quote's " + field + " is " + wanted + ", not '" + given + "'.";
    }
  }

  /** Nothing in the book tells a pair from the same turned round. */
  record NoKnownRate(ExchangePair pair, LocalDate after) implements QuoteRefusal {
    @Override
    public String code() {
      return "quote/no-known-rate";
    }

    @Override
    public String message() {
      return "The book knows no rate of " + pair.text() + " after " + after + " to hold the quote"
          + " against; bring one first: rates import, or rates set.";
    }
  }

  /** A slip of the pen, or a pair turned round. */
  record FarFromKnownRate(ExchangePair pair, ExchangeRate asked, ExchangePair of, Quote known)
      implements QuoteRefusal {
    @Override
    public String code() {
      return "quote/far-from-known-rate";
    }

    @Override
    public String message() {
      return pair.text() + " at " + asked + " is more than 10 % off what the book knows, "
          + of.text() + " " + known.rate() + " of " + known.day()
          + "; look at the order of the pair, or bring newer rates first.";
    }
  }
}
