package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.quote.Exchanged;
import java.util.List;

/** Why a pay run or a payout refuses. */
public sealed interface PayoutRefusal extends Refusal {

  /** No such run. */
  record UnknownRun(PayRunId run) implements PayoutRefusal {
    @Override
    public String code() {
      return "pay-run/unknown";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "There is no pay run " + run.key() + "; open it first.";
    }
  }

  /** The run is in another stage. */
  record WrongStage(PayRunId run, RunStage is, String wanted) implements PayoutRefusal {
    @Override
    public String code() {
      return "pay-run/wrong-stage";
    }

    @Override
    public String message() {
      return "Pay run " + run.key() + " is " + is.word() + "; this needs it to be " + wanted + ".";
    }
  }

  /** Tax is withheld of the whole gross, by its rate and no other way. */
  record WithheldOtherwise(PayoutId payout, Withheld withheld, Money gross)
      implements PayoutRefusal {
    @Override
    public String code() {
      return "payout/withheld-otherwise";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return withheld.amount() + " is not " + withheld.rate().inPercent() + " of " + gross
          + ", rounded half-up; plan " + payout.key() + " again.";
    }
  }

  /** What is sent in another currency is not what was earned at the rate that is named. */
  record ExchangedOtherwise(PayoutId payout, Exchanged sent, Money net) implements PayoutRefusal {
    @Override
    public String code() {
      return "payout/exchanged-otherwise";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return sent.amount() + " is not " + net + " at " + sent.pair().text() + " " + sent.rate()
          + ", rounded half-up; plan " + payout.key() + " again.";
    }
  }

  /** What is approved is not what was planned last. */
  record ChangedSinceShown(PayRunId run, String planned, String shown) implements PayoutRefusal {
    @Override
    public String code() {
      return "pay-run/changed-since-shown";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Pay run " + run.key() + " is now " + planned + ", not " + shown
          + "; look at it again.";
    }
  }

  /** A payout was cancelled, and nobody has said yet what the run comes to without it. */
  record CancelledSincePlanned(PayRunId run, long planned, long left) implements PayoutRefusal {
    @Override
    public String code() {
      return "pay-run/cancelled-since-planned";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Pay run " + run.key() + " was planned with " + planned + " payouts, " + left
          + " are left; plan it again and look at its new hash.";
    }
  }

  /** Who planned a run may not approve it. */
  record SamePersonTwice(PayRunId run, Actor by) implements PayoutRefusal {
    @Override
    public String code() {
      return "pay-run/same-person-twice";
    }

    @Override
    public String message() {
      return by + " planned pay run " + run.key() + "; a second person has to approve it.";
    }
  }

  /** Money that was approved is neither paid nor given back. */
  record PayoutsUnsettled(PayRunId run, long count, List<PayoutId> first) implements PayoutRefusal {
    @Override
    public String code() {
      return "pay-run/payouts-unsettled";
    }

    @Override
    public String message() {
      return "Pay run " + run.key() + " has " + count + " payouts that are not settled, first "
          + first.stream().map(PayoutId::key).toList() + "; record them as paid, then close it.";
    }
  }

  /** A payout pays more than nothing. */
  record NothingToPay(PayoutId payout, Money amount) implements PayoutRefusal {
    @Override
    public String code() {
      return "payout/nothing-to-pay";
    }

    @Override
    public String message() {
      return "Payout " + payout.key() + " comes to " + amount + "; its items stay accrued.";
    }
  }

  /** It was paid or cancelled already. */
  record AlreadySettled(PayoutId payout, String state) implements PayoutRefusal {
    @Override
    public String code() {
      return "payout/already-settled";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Payout " + payout.key() + " is " + state + " already.";
    }
  }

  /** What pays it was written already, or it was paid: it is not taken back in passing. */
  record OnItsWay(PayoutId payout, String holder) implements PayoutRefusal {
    @Override
    public String code() {
      return "payout/on-its-way";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Payout " + payout.key() + " goes out by " + holder
          + "; withdraw the file first if the bank never took it.";
    }
  }
}
