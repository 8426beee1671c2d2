package dev.hourbook.api.reconcile;

import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayoutId;

/** Why a movement at a provider is not taken into the book. */
public sealed interface AdoptionRefusal extends Refusal {

  /** No listing showed it. */
  record UnknownMovement(String reference) implements AdoptionRefusal {
    @Override
    public String code() {
      return "rail/unknown-movement";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "No listing has shown a movement " + reference
          + "; list again: ./hourbook rail reconcile.";
    }
  }

  /** Nothing of ours stands on it. */
  record NotOurs(String reference) implements AdoptionRefusal {
    @Override
    public String code() {
      return "rail/not-ours";
    }

    @Override
    public String message() {
      return "Movement " + reference + " was made for no payout of ours; have it reversed at the"
          + " provider.";
    }
  }

  /** The book has it already, or has gone on since. */
  record KnownAlready(String reference, PayoutId payout, String state) implements AdoptionRefusal {
    @Override
    public String code() {
      return "rail/known-already";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Payout " + payout.key() + " is " + state + " and knows movement " + reference
          + "; there is nothing to take over.";
    }
  }

  /** An earlier movement of the same payout is not in the book either. */
  record EarlierFirst(String reference, String earlier) implements AdoptionRefusal {
    @Override
    public String code() {
      return "rail/earlier-first";
    }

    @Override
    public String message() {
      return "Before " + reference + " there was " + earlier + " for the same payout; adopt that"
          + " first.";
    }
  }

  /** Another sum went than was approved. */
  record OtherAmount(String reference, Money moved, Money planned) implements AdoptionRefusal {
    @Override
    public String code() {
      return "rail/other-amount";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Movement " + reference + " is of " + moved + ", the payout of " + planned
          + "; have it reversed at the provider.";
    }
  }

  /** Only a person answers for it. */
  record NotAPerson() implements AdoptionRefusal {
    @Override
    public String code() {
      return "rail/not-a-person";
    }

    @Override
    public String message() {
      return "A movement is taken into the book by a person who has looked at it.";
    }
  }
}
