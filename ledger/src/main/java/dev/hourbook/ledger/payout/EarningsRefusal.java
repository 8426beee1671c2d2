package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;

/** Why earnings of older books are refused. */
public sealed interface EarningsRefusal extends Refusal {

  @Override
  default Kind kind() {
    return Kind.INVALID;
  }

  /** Nothing was earned, or seconds are below nothing. */
  record NothingEarned(EarningsId earnings, long seconds, Money amount) implements EarningsRefusal {
    @Override
    public String code() {
      return "earnings/nothing-earned";
    }

    @Override
    public String message() {
      return earnings.text() + " earned " + amount + " in " + seconds
          + " s; carry over what is above nothing, debts as expert debts.";
    }
  }

  /** The contract is another expert's, in another currency or by another calendar. */
  record OtherTerms(EarningsId earnings, ExpertId expert, String currency, PayCalendar calendar)
      implements EarningsRefusal {
    @Override
    public String code() {
      return "earnings/other-terms";
    }

    @Override
    public String message() {
      return "The contract of " + earnings.text() + " is one of " + expert.key() + ", paid in "
          + currency + " by weeks of " + calendar + ".";
    }
  }

  /** Who asks may not be the one to approve. */
  record SamePersonTwice(Actor by) implements EarningsRefusal {
    @Override
    public String code() {
      return "earnings/same-person-twice";
    }

    @Override
    public Kind kind() {
      return Kind.RULE;
    }

    @Override
    public String message() {
      return by + " asked to carry over these earnings; a second person has to approve it.";
    }
  }
}
