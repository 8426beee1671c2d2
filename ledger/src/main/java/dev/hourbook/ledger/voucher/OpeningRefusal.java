package dev.hourbook.ledger.voucher;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;

/** Why something cannot be carried over. */
public sealed interface OpeningRefusal extends Refusal {

  /** Nothing to carry over, or a line of nothing or below it. */
  record NothingCarriedOver(OpeningId opening) implements OpeningRefusal {
    @Override
    public String code() {
      return "opening/nothing-carried-over";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Opening entry " + opening.source() + " has no line, or one of nothing.";
    }
  }

  /** An account whose documents are carried over one by one. */
  record ByDocument(Account account) implements OpeningRefusal {
    @Override
    public String code() {
      return "opening/by-document";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return account.path()
          + " is the sum of its documents; carry over each invoice, receipt or week of earnings.";
    }
  }

  /** Who asks may not be the one to approve. */
  record SamePersonTwice(Actor by) implements OpeningRefusal {
    @Override
    public String code() {
      return "opening/same-person-twice";
    }

    @Override
    public String message() {
      return by + " asked to carry this over; a second person has to approve it.";
    }
  }
}
