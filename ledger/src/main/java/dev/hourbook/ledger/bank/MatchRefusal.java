package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;

/** Why lines and movements do not go together. */
public sealed interface MatchRefusal extends Refusal {

  /** Parts add up to the whole: a line, or nothing. */
  record NotTheSum(Money sum, Money parts) implements MatchRefusal {
    @Override
    public String code() {
      return "bank/not-the-sum";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "The parts come to " + parts + ", not to " + sum
          + "; name every document with its amount.";
    }
  }

  /** A movement is named once, with an amount. */
  record TwiceOrNothing(MovementId movement) implements MatchRefusal {
    @Override
    public String code() {
      return "bank/twice-or-nothing";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return movement + " is named twice, or with nothing; name it once and with an amount.";
    }
  }

  /** A part is of its movement's sign and at most as large. */
  record MoreThanMoved(MovementId movement, Money moved) implements MatchRefusal {
    @Override
    public String code() {
      return "bank/more-than-moved";
    }

    @Override
    public String message() {
      return movement + " moved " + moved + "; a part of it has that sign and is not more.";
    }
  }

  /** The rest of it belongs to other lines. */
  record AlreadyMatched(MovementId movement, Money left) implements MatchRefusal {
    @Override
    public String code() {
      return "bank/already-matched";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Of " + movement + " " + left
          + " is left; take back what it was matched to, or match less.";
    }
  }

  /** A line is matched once. */
  record LineMatched(BankLineId line, MovementId movement) implements MatchRefusal {
    @Override
    public String code() {
      return "bank/line-matched";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Bank line " + line.text() + " is matched to " + movement + "; take that back first.";
    }
  }

  /** There is no match to take back. */
  record LineNotMatched(BankLineId line) implements MatchRefusal {
    @Override
    public String code() {
      return "bank/line-not-matched";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Bank line " + line.text() + " is not matched; there is nothing to take back.";
    }
  }

  /** There is nothing to set off, or to withdraw. */
  record NothingSetOff(SetOffId setOff) implements MatchRefusal {
    @Override
    public String code() {
      return "bank/nothing-set-off";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Set-off " + setOff.key()
          + " has no movements; name some that come to nothing together.";
    }
  }
}
