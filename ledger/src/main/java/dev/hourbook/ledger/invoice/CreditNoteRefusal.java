package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.timesheet.ItemId;

/** Why a credit note is refused. */
public sealed interface CreditNoteRefusal extends Refusal {

  /** Nothing to credit. */
  record NothingToCredit(CreditNoteId creditNote) implements CreditNoteRefusal {
    @Override
    public String code() {
      return "credit-note/nothing-to-credit";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Credit note " + creditNote.key() + " names no line.";
    }
  }

  /** Seconds are removed without saying why. */
  record RemovalWithoutReason(CreditNoteId creditNote) implements CreditNoteRefusal {
    @Override
    public String code() {
      return "credit-note/removal-without-reason";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Credit note " + creditNote.key()
          + " removes seconds; give reason, evidence, notice and appeal.";
    }
  }

  /** Conceded hours are not billed again. */
  record Conceded(ItemId item) implements CreditNoteRefusal {
    @Override
    public String code() {
      return "credit-note/conceded";
    }

    @Override
    public String message() {
      return "The ruling on " + item + " was for the client; remove it instead of releasing it.";
    }
  }

  /** Less is left than asked for. */
  record TooLittleLeft(CreditNoteId creditNote, Money left, Money asked)
      implements CreditNoteRefusal {
    @Override
    public String code() {
      return "credit-note/too-little-left";
    }

    @Override
    public String message() {
      return "Credit note " + creditNote.key() + " leaves " + left + ", not " + asked + ".";
    }
  }

  /** Another client's invoice. */
  record OtherClient(CreditNoteId creditNote, ClientId client) implements CreditNoteRefusal {
    @Override
    public String code() {
      return "credit-note/other-client";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "The invoice is not one of client " + client.key() + ", whose balance credit note "
          + creditNote.key() + " is.";
    }
  }

  /** The pairs do not come to a minus. */
  record NotBelowNothing(CreditNoteId creditNote, Money sum) implements CreditNoteRefusal {
    @Override
    public String code() {
      return "credit-note/not-below-nothing";
    }

    @Override
    public String message() {
      return "The items of credit note " + creditNote.key() + " come to " + sum
          + "; put them on the next invoice.";
    }
  }
}
