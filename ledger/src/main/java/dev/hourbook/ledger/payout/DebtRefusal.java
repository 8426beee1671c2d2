package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;

/** Why something about what an expert owes back is refused. */
public sealed interface DebtRefusal extends Refusal {

  /** Not so much is owed of that payout, or in another currency. */
  record TooLittleOwed(PayoutId payout, Money asked, Money owed) implements DebtRefusal {
    @Override
    public String code() {
      return "debt/too-little-owed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Of payout " + payout.key() + " " + owed + " is owed back, not " + asked + ".";
    }
  }

  /** Somebody else owes it. */
  record OwedByAnother(PayoutId payout, ExpertId expert) implements DebtRefusal {
    @Override
    public String code() {
      return "debt/owed-by-another";
    }

    @Override
    public String message() {
      return expert.key() + " owes nothing of payout " + payout.key() + "; it was another's.";
    }
  }

  /** One question at a time. */
  record AskedAlready(PayoutId payout, Money asked) implements DebtRefusal {
    @Override
    public String code() {
      return "debt/asked-already";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Of payout " + payout.key() + " " + asked
          + " is asked to be written off already; let that be decided first.";
    }
  }

  /** Nobody asks. */
  record NothingAsked(PayoutId payout) implements DebtRefusal {
    @Override
    public String code() {
      return "debt/nothing-asked";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "Nobody asks to write off what is owed of payout " + payout.key() + ".";
    }
  }

  /** Who asked may not decide. */
  record SamePersonTwice(Actor by) implements DebtRefusal {
    @Override
    public String code() {
      return "debt/same-person-twice";
    }

    @Override
    public String message() {
      return by + " asked for this write-off; a second person has to decide it.";
    }
  }
}
