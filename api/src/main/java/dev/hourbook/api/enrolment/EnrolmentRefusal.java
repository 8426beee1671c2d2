package dev.hourbook.api.enrolment;

import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.Failure;

/** Why no account is opened for an expert. */
public sealed interface EnrolmentRefusal extends Refusal {

  /** There is one, in another country. */
  record OtherCountry(ExpertId expert, String known) implements EnrolmentRefusal {
    @Override
    public String code() {
      return "payee/opened-elsewhere";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "The account of " + expert.key() + " was asked for in " + known
          + "; a provider never changes the country of one.";
    }
  }

  /** More than one was opened for the same expert, by whomever. */
  record Several(ExpertId expert, int count) implements EnrolmentRefusal {
    @Override
    public String code() {
      return "payee/several-accounts";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "The provider has " + count + " accounts for " + expert.key()
          + "; close all but one there, then ask again.";
    }
  }

  /** The provider said no for good. */
  record Declined(ExpertId expert, Failure failure) implements EnrolmentRefusal {
    @Override
    public String code() {
      return "payee/provider-declined";
    }

    @Override
    public String message() {
      return "The provider opens nothing for " + expert.key() + ": " + failure.code() + ", "
          + failure.message();
    }
  }

  /** It could not be asked. */
  record NotReached(ExpertId expert, String why) implements EnrolmentRefusal {
    @Override
    public String code() {
      return "payee/provider-not-reached";
    }

    @Override
    public String message() {
      return "The provider did not answer for " + expert.key() + " (" + why
          + "); ask again, nothing is opened twice.";
    }
  }
}
