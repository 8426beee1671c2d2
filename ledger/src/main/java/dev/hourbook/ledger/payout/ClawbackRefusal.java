package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.timesheet.ItemId;

/** Why a clawback is refused. */
public sealed interface ClawbackRefusal extends Refusal {

  /** What is not paid yet waits for the payout's outcome; what was cancelled is removed instead. */
  record NotPaid(PayoutId payout) implements ClawbackRefusal {
    @Override
    public String code() {
      return "clawback/not-paid";
    }

    @Override
    public String message() {
      return "Payout " + payout.key()
          + " is not paid; wait for its outcome, or remove the hours of a cancelled one.";
    }
  }

  /** The payout did not pay so much of that item, or it was proposed already. */
  record TooFewSeconds(ItemId item, long asked, long left) implements ClawbackRefusal {
    @Override
    public String code() {
      return "clawback/too-few-seconds";
    }

    @Override
    public String message() {
      return "Of " + item + " " + left + " paid seconds are left to claw back, not " + asked + ".";
    }
  }

  /** No such proposal, or it was decided. */
  record NothingProposed(PayoutId payout, int clawback) implements ClawbackRefusal {
    @Override
    public String code() {
      return "clawback/nothing-proposed";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "No clawback " + clawback + " of payout " + payout.key() + " waits for a decision.";
    }
  }

  /** Quality is the company's risk. */
  record QualityIsAbsorbed(PayoutId payout, int clawback) implements ClawbackRefusal {
    @Override
    public String code() {
      return "clawback/quality-is-absorbed";
    }

    @Override
    public String message() {
      return "Clawback " + clawback + " of payout " + payout.key()
          + " is about quality; the expert bears only what was not worked.";
    }
  }

  /** The seconds do not fit the option. */
  record SecondsDoNotFit(ClawbackOption option, long borne, long proposed)
      implements ClawbackRefusal {
    @Override
    public String code() {
      return "clawback/seconds-do-not-fit";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return option + " with " + borne + " of " + proposed
          + " seconds borne: to absorb is none of them, to bear all, to split some.";
    }
  }

  /** Who proposed it may not decide it. */
  record SamePersonTwice(Actor by) implements ClawbackRefusal {
    @Override
    public String code() {
      return "clawback/same-person-twice";
    }

    @Override
    public String message() {
      return by + " proposed this clawback; a second person has to decide it.";
    }
  }
}
