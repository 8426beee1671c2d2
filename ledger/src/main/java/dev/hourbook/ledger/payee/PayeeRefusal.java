package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.Rail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Why something about a payee is refused. */
public sealed interface PayeeRefusal extends Refusal {

  /** One person alone sends nobody's money elsewhere. */
  record SecondPersonNeeded(ExpertId expert, String act) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee/second-person-needed";
    }

    @Override
    public String message() {
      return act + " of " + expert.key() + " needs a second person; say who approves it.";
    }
  }

  /** Who asks may not approve. */
  record SamePersonTwice(Actor by) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee/same-person-twice";
    }

    @Override
    public String message() {
      return by + " asks for it; a second person has to approve it.";
    }
  }

  /** It reads like the number of an account, which has no place in the book; it is not repeated. */
  record LooksLikeAnAccountNumber(String field) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee/looks-like-an-account-number";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "The " + field + " reads like the number of an account; give a token or a hash of it.";
    }
  }

  /** No such country. */
  record UnknownCountry(String country) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee/unknown-country";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "There is no country " + country + "; it has two letters, like IN or US.";
    }
  }

  /** Nothing is linked there. */
  record NoAccount(ExpertId expert, Rail rail) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee/no-account";
    }

    @Override
    public String message() {
      return expert.key() + " has no account on the rail " + rail.word() + "; link one first.";
    }
  }

  /** The rail does not refuse it. */
  record NotRefused(ExpertId expert, Rail rail) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee/not-refused";
    }

    @Override
    public String message() {
      return "The rail " + rail.word() + " does not refuse the account of " + expert.key() + ".";
    }
  }

  /** Nobody has signed tomorrow. */
  record SignedInTheFuture(LocalDate signedOn, Instant at) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee/signed-in-the-future";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "A form signed on " + signedOn + " is not there at " + at + "; say when it was.";
    }
  }

  /** One hold at a time, so that a release is of what was said. */
  record HeldAlready(ExpertId expert, String reason) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee/held-already";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return expert.key() + " is held already (" + reason + "); release them first.";
    }
  }

  /** There is nothing to release. */
  record NotHeld(ExpertId expert) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee/not-held";
    }

    @Override
    public String message() {
      return "Nobody holds what is due to " + expert.key() + ".";
    }
  }

  /** Those who share an account now are not those who were shown. */
  record OtherHolders(Fingerprint fingerprint, List<ExpertId> holders) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee/other-holders";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "The account " + fingerprint.hash() + " is held by "
          + holders.stream().map(ExpertId::key).toList() + " now; look at it again.";
    }
  }

  /** What was planned was planned by the rules of its time. */
  record PolicyFromThePast(Instant from, Instant at) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee-policy/from-the-past";
    }

    @Override
    public String message() {
      return "A policy from " + from + " is too late at " + at + "; it begins now or later.";
    }
  }

  /** Tax is withheld of payouts that are planned yet. */
  record WithholdingFromThePast(Instant from, Instant at) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee/withholding-from-the-past";
    }

    @Override
    public String message() {
      return "A rate from " + from + " is too late at " + at + "; it begins now or later.";
    }
  }

  /** A rate of tax that cannot be meant. */
  record WithholdingOutOfRange(String field, String wanted) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee/withholding-out-of-range";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "The " + field + " of a withholding is " + wanted + ".";
    }
  }

  /** A period or an amount that cannot be meant. */
  record PolicyOutOfRange(String field, String wanted) implements PayeeRefusal {
    @Override
    public String code() {
      return "payee-policy/out-of-range";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "A policy's " + field + " is " + wanted + ".";
    }
  }
}
