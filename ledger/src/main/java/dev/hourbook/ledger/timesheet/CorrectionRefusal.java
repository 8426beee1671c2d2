package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Price;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import java.time.Instant;
import java.time.LocalDate;

/** Why a correction of approved hours is refused. */
public sealed interface CorrectionRefusal extends Refusal {

  /** No such item, or not worth anything any more. */
  record NotLive(ItemId item) implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/item-not-live";
    }

    @Override
    public String message() {
      return item + " is not there, or was split, removed or repriced; look at the sheet again.";
    }
  }

  /** Fewer approved seconds than asked for. */
  record TooFewSeconds(TimesheetId timesheet, Side side, long asked, long found)
      implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/too-few-seconds";
    }

    @Override
    public String message() {
      return "Of the " + asked + " seconds asked for, " + found + " are live on the " + side.word()
          + " side of " + timesheet.text() + ".";
    }
  }

  /** Neither client nor expert. */
  record NoSide(TimesheetId timesheet) implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/no-side";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Say whether " + timesheet.text()
          + " is corrected for the client, the expert or both.";
    }
  }

  /** A reason that takes hours from the client alone. */
  record KeepsPay(RemovalReason reason) implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/keeps-pay";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return reason + " takes nothing from the expert; remove the client's side alone.";
    }
  }

  /** Hours that wait for a ruling. */
  record InDispute(ItemId item) implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/in-dispute";
    }

    @Override
    public String message() {
      return item + " is disputed; rule on the dispute first.";
    }
  }

  /** Who asks for it may not be the one to approve it. */
  record SamePersonTwice(Actor by) implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/same-person-twice";
    }

    @Override
    public String message() {
      return by + " asked for this correction; a second person has to approve it.";
    }
  }

  /** A rule may not take hours away, nor give more. */
  record NotAPerson(Actor by) implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/not-a-person";
    }

    @Override
    public String message() {
      return by + " is a rule; a person has to ask for this, and another to approve it.";
    }
  }

  /** Nobody was told of it yet. */
  record NoNoticeYet(Instant noticedAt, Instant at) implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/no-notice-yet";
    }

    @Override
    public String message() {
      return "The expert has notice from " + noticedAt + ", after " + at + "; give notice first.";
    }
  }

  /** No such dispute, or it was ruled on. */
  record UnknownDispute(TimesheetId timesheet, int dispute) implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/unknown-dispute";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "No dispute " + dispute + " about " + timesheet.text() + " waits for a ruling.";
    }
  }

  /** Who opened a dispute may not rule on it. */
  record OwnDispute(Actor by) implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/own-dispute";
    }

    @Override
    public String message() {
      return by + " opened this dispute; another person has to rule on it.";
    }
  }

  /** Fewer seconds over the cap or without a price than asked for. */
  record NotLeftOver(TimesheetId timesheet, long asked, long found) implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/not-left-over";
    }

    @Override
    public String message() {
      return "Of the " + asked + " seconds asked for, " + found + " of " + timesheet.text()
          + " are over the cap or without a price; look at the sheet again.";
    }
  }

  /** Hours that nothing says the price of. */
  record NoPrice(EntryId entry, LocalDate day, Price.Unpriced reason) implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/no-price";
    }

    @Override
    public String message() {
      return entry + " has no price on " + day + " (" + reason
          + "); agree a rate or resume the contract from then, or reject the hours.";
    }
  }

  /** Paid hours whose pay the other contract could not set off. */
  record PaidOtherwise(ItemId item) implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/paid-otherwise";
    }

    @Override
    public String message() {
      return item + " is paid, and the other contract pays in another currency or by other weeks,"
          + " so the hours would be paid twice; propose a clawback and log them there.";
    }
  }

  /** Pieces of one entry with a gap between them. */
  record TornEntry(EntryId entry) implements CorrectionRefusal {
    @Override
    public String code() {
      return "correction/torn-entry";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "The pieces of " + entry + " do not touch; repoint one after the other.";
    }
  }
}
