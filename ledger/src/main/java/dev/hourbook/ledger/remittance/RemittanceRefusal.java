package dev.hourbook.ledger.remittance;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;

/** Why something about a file for a bank is refused. */
public sealed interface RemittanceRefusal extends Refusal {

  /** Nobody wrote it. */
  record UnknownFile(RemittanceFileId file) implements RemittanceRefusal {
    @Override
    public String code() {
      return "remittance/unknown-file";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "There is no file " + file.key() + "; 'bank-file list' has them.";
    }
  }

  /** Nothing of the run may go into a file. */
  record NothingToWrite(PayRunId run) implements RemittanceRefusal {
    @Override
    public String code() {
      return "remittance/nothing-to-write";
    }

    @Override
    public String message() {
      return "No payout of run " + run.key() + " may go into a file now; the list says why.";
    }
  }

  /**
   * A payout leaves once.
   *
   * @param holder of the first: the file that has it, who wrote it and when, or that it was by hand
   */
  record Taken(long count, PayoutId first, String holder) implements RemittanceRefusal {
    @Override
    public String code() {
      return "remittance/taken";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return count + " of these payouts are on their way already, first " + first.key() + ": "
          + holder + "; withdraw that file if the bank never took it, or make the same file again.";
    }
  }

  /** It is not as it was approved, or its expert may not be paid. */
  record NotFit(RemittanceFileId file, Unfit first) implements RemittanceRefusal {
    @Override
    public String code() {
      return "remittance/not-fit";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Payout " + first.payout().key() + " goes into no file now: " + first.said()
          + "; look at the run again.";
    }
  }

  /** Two payments would be one to whoever reads a statement. */
  record SameReference(EndToEndId reference, PayoutId payout) implements RemittanceRefusal {
    @Override
    public String code() {
      return "remittance/same-reference";
    }

    @Override
    public String message() {
      return "Payout " + payout.key() + " has the reference " + reference
          + ", as another one of the file or not its own; pay it by hand.";
    }
  }

  /** Nobody withdraws alone what a bank may have. */
  record SamePersonTwice(Actor by) implements RemittanceRefusal {
    @Override
    public String code() {
      return "remittance/same-person-twice";
    }

    @Override
    public String message() {
      return by + " asks for it; a second person has to approve it.";
    }
  }

  /** Why is what others will look for. */
  record ReasonMissing(RemittanceFileId file) implements RemittanceRefusal {
    @Override
    public String code() {
      return "remittance/reason-missing";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Say why, for file " + file.key() + ".";
    }
  }

  /** It was withdrawn already. */
  record WithdrawnAlready(RemittanceFileId file) implements RemittanceRefusal {
    @Override
    public String code() {
      return "remittance/withdrawn-already";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "File " + file.key() + " was withdrawn; its payouts are free.";
    }
  }

  /** The bank has it: it refused some of it. */
  record AnsweredAlready(RemittanceFileId file) implements RemittanceRefusal {
    @Override
    public String code() {
      return "remittance/answered-already";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "The bank has refused payments of file " + file.key()
          + ", so it has the file; write another one of what is free.";
    }
  }

  /** Of a file of which the bank paid something nobody says that the bank never took it. */
  record PaidAlready(RemittanceFileId file) implements RemittanceRefusal {
    @Override
    public String code() {
      return "remittance/paid-already";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "Of file " + file.key() + " the bank has paid something, as the book says; record"
          + " what it refused payment by payment.";
    }
  }

  /** The file does not pay it, or not any more. */
  record NotInTheFile(RemittanceFileId file, PayoutId payout) implements RemittanceRefusal {
    @Override
    public String code() {
      return "remittance/not-in-the-file";
    }

    @Override
    public String message() {
      return "File " + file.key() + " does not pay " + payout.key() + ", or not any more.";
    }
  }
}
