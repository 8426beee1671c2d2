package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Refusal;

/** Why a payout on a rail refuses a step of its way. */
public sealed interface HopRefusal extends Refusal {

  /** The step does not follow from where it stands: an outcome nobody waits for, or another one. */
  record OutOfTurn(PayoutId payout, String state, String asked) implements HopRefusal {
    @Override
    public String code() {
      return "payout/out-of-turn";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Payout " + payout.key() + " is " + state + ", so it cannot be " + asked
          + "; look at it, and at the provider, before anything else is done.";
    }
  }

  /** It is on the rail by which an operator pays. */
  record PaidByHand(PayoutId payout) implements HopRefusal {
    @Override
    public String code() {
      return "payout/paid-by-hand";
    }

    @Override
    public String message() {
      return "Payout " + payout.key()
          + " is paid by a bank transfer made by hand; record it as paid.";
    }
  }

  /** It is on a rail that tells by itself what it paid. */
  record PaidByRail(PayoutId payout, Rail rail) implements HopRefusal {
    @Override
    public String code() {
      return "payout/paid-by-rail";
    }

    @Override
    public String message() {
      return "Payout " + payout.key() + " is paid by " + rail.word()
          + ", which says itself what became of it; nobody records it by hand.";
    }
  }

  /** The expert owes some of it back already. */
  record OwedBack(PayoutId payout) implements HopRefusal {
    @Override
    public String code() {
      return "payout/owed-back";
    }

    @Override
    public String message() {
      return "Of payout " + payout.key()
          + " the expert owes some back by a decision; send it again instead of releasing it.";
    }
  }

  /** The expert's account is not the one that was approved. */
  record DestinationChanged(PayoutId payout) implements HopRefusal {
    @Override
    public String code() {
      return "payout/destination-changed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Payout " + payout.key() + " was approved to another account than the expert has now;"
          + " cancel it, or release what is held, and let a run be approved to the new one.";
    }
  }

  /** It failed for a reason that trying again does not mend. */
  record NotToBeTried(PayoutId payout, String failure) implements HopRefusal {
    @Override
    public String code() {
      return "payout/not-to-be-tried";
    }

    @Override
    public String message() {
      return "Payout " + payout.key() + " stopped with " + failure
          + "; release what is held once a person has decided.";
    }
  }
}
