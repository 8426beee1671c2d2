package dev.hourbook.ledger.exchange;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;

/** Why a rate is refused. */
public sealed interface ExchangeRefusal extends Refusal {

  /** A source cannot say another rate of a day that has one. */
  record OtherRateKnown(ExchangePair pair, Quote asked, ExchangeRate known)
      implements ExchangeRefusal {
    @Override
    public String code() {
      return "exchange/other-rate-known";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return pair.text() + " of " + asked.day() + " is " + known + ", not " + asked.rate()
          + "; two people may set another one.";
    }
  }

  /** Nobody approves their own rate. */
  record SamePersonTwice(Actor actor) implements ExchangeRefusal {
    @Override
    public String code() {
      return "exchange/same-person-twice";
    }

    @Override
    public String message() {
      return actor + " cannot approve their own exchange rate; ask a second person.";
    }
  }
}
