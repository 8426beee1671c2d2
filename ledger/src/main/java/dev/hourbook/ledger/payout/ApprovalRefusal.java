package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import java.time.Instant;

/** Why an approval policy refuses, or a run whose approval needs more people. */
public sealed interface ApprovalRefusal extends Refusal {

  /** Nobody approves what they ask for. */
  record PolicyByOnePerson(Actor by) implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval-policy/same-person-twice";
    }

    @Override
    public String message() {
      return by + " asks for it; a second person has to approve it.";
    }
  }

  /** Runs that were approved by then were approved by other rules. */
  record PolicyFromThePast(Instant from, Instant at) implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval-policy/from-the-past";
    }

    @Override
    public String message() {
      return "A policy from " + from + " is too late at " + at + "; it begins now or later.";
    }
  }

  /** Tiers that cannot be meant. */
  record PolicyOutOfRange(String field, String wanted) implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval-policy/out-of-range";
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

  /** One person is one yes. */
  record EndorsedAlready(PayRunId run, Actor by) implements ApprovalRefusal {
    @Override
    public String code() {
      return "pay-run/same-person-twice";
    }

    @Override
    public String message() {
      return by + " has said yes to pay run " + run.key() + " already; another person has to"
          + " approve it.";
    }
  }
}
