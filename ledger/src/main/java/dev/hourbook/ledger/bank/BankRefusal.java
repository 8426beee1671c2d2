package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Why something about a bank account, its lines or a set-off is refused. */
public sealed interface BankRefusal extends Refusal {

  /** There is none under that name. */
  record UnknownAccount(BankAccountId account) implements BankRefusal {
    @Override
    public String code() {
      return "bank/unknown-account";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "There is no bank account " + account.key()
          + "; open it with the balance it began with.";
    }
  }

  /** The bank never said it. */
  record UnknownLine(BankLineId line) implements BankRefusal {
    @Override
    public String code() {
      return "bank/unknown-line";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "There is no bank line " + line.text() + "; import the statement that has it.";
    }
  }

  /** There is none. */
  record UnknownSetOff(SetOffId setOff) implements BankRefusal {
    @Override
    public String code() {
      return "bank/unknown-set-off";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "There is no set-off " + setOff.key() + ".";
    }
  }

  /** No document moved the bank so. */
  record UnknownMovement(String named) implements BankRefusal {
    @Override
    public String code() {
      return "bank/unknown-movement";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return named + " did not move the bank; name a document that did, like receipt:R-1 or"
          + " payout:..., or its movement, receipt:R-1#2.";
    }
  }

  /** More than one movement may be meant. */
  record Ambiguous(String named, List<MovementId> movements) implements BankRefusal {
    @Override
    public String code() {
      return "bank/ambiguous";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return named + " moved the bank more than once; name one of " + movements + ".";
    }
  }

  /** Currencies are never mixed. */
  record OtherCurrency(Currency wanted, Money given) implements BankRefusal {
    @Override
    public String code() {
      return "bank/other-currency";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return given + " is not in " + wanted + ", as it has to be here.";
    }
  }

  /** More decimals than the currency has. */
  record NoAmount(String given, Currency currency) implements BankRefusal {
    @Override
    public String code() {
      return "bank/no-amount";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "'" + given + "' is no amount in " + currency + "; give fewer decimals.";
    }
  }

  /** A line is more or less than nothing. */
  record NothingMoved(BankLineId line) implements BankRefusal {
    @Override
    public String code() {
      return "bank/nothing-moved";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Bank line " + line.text() + " is of nothing; leave it out.";
    }
  }

  /** What was before is in the balance that the account began with. */
  record BeforeTheFirstDay(BankLineId line, LocalDate from) implements BankRefusal {
    @Override
    public String code() {
      return "bank/before-the-first-day";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Bank line " + line.text() + " lies before " + from
          + ", from when the account's statements are compared; leave it out.";
    }
  }

  /** An id is one line for ever. */
  record OtherContent(BankLineId line) implements BankRefusal {
    @Override
    public String code() {
      return "bank/other-content";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Bank line " + line.text()
          + " is in the book with other content; give what is another line an id of its own.";
    }
  }

  /** Nobody could say later why. */
  record WithoutReason(String subject) implements BankRefusal {
    @Override
    public String code() {
      return "bank/without-reason";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return subject + " needs a reason; say why.";
    }
  }

  /** Who asks may not be the one to approve. */
  record SamePersonTwice(Actor by) implements BankRefusal {
    @Override
    public String code() {
      return "bank/same-person-twice";
    }

    @Override
    public String message() {
      return by + " asked for it; a second person has to approve it.";
    }
  }

  /**
   * Refuses a blank reason.
   *
   * @throws Refused {@code bank/without-reason}
   */
  static void requireReason(String subject, String reason) {
    if (reason.isBlank()) {
      throw new Refused(new WithoutReason(subject));
    }
  }
}
