package dev.hourbook.ledger.period;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import java.time.Instant;

/** Why a month of the books does not close, or does not open again. */
public sealed interface PeriodRefusal extends Refusal {

  /** Hours are still worked in the month. */
  record NotOver(PeriodId period, Instant until) implements PeriodRefusal {
    @Override
    public String code() {
      return "period/not-over";
    }

    @Override
    public String message() {
      return "The month " + period.month() + " is not over until " + until + "; close it then.";
    }
  }

  /** Nothing is left to close. */
  record AlreadyClosed(PeriodId period) implements PeriodRefusal {
    @Override
    public String code() {
      return "period/already-closed";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "The month " + period.month() + " is closed already; what came since is booked later.";
    }
  }

  /** Months close in order. */
  record EarlierOpen(PeriodId period, PeriodId earlier) implements PeriodRefusal {
    @Override
    public String code() {
      return "period/earlier-open";
    }

    @Override
    public String message() {
      return "The month " + earlier.month() + " is still open; close it before " + period.month()
          + ".";
    }
  }

  /** What would be accrued is not what was shown. */
  record ChangedSinceShown(PeriodId period, String now, String shown) implements PeriodRefusal {
    @Override
    public String code() {
      return "period/changed-since-shown";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return "What " + period.month() + " would accrue is now " + now + ", not " + shown
          + "; look at it again.";
    }
  }

  /** Only what is closed can be opened. */
  record NotClosed(PeriodId period) implements PeriodRefusal {
    @Override
    public String code() {
      return "period/not-closed";
    }

    @Override
    public String message() {
      return "The month " + period.month() + " is open; there is nothing to reopen.";
    }
  }

  /** Months open from the latest backwards. */
  record LaterClosed(PeriodId period, PeriodId later) implements PeriodRefusal {
    @Override
    public String code() {
      return "period/later-closed";
    }

    @Override
    public String message() {
      return "The month " + later.month() + " is closed; reopen it before " + period.month() + ".";
    }
  }

  /** A reopening takes two: nobody asked yet. */
  record NotAsked(PeriodId period) implements PeriodRefusal {
    @Override
    public String code() {
      return "period/not-asked";
    }

    @Override
    public String message() {
      return "Nobody asked to reopen " + period.month()
          + "; ask with a reason, then another approves.";
    }
  }

  /** Who asked cannot approve. */
  record SamePersonTwice(PeriodId period, Actor by) implements PeriodRefusal {
    @Override
    public String code() {
      return "period/same-person-twice";
    }

    @Override
    public String message() {
      return by + " asked to reopen " + period.month() + "; someone else has to approve.";
    }
  }

  /** A reopening says why. */
  record NoReason(PeriodId period) implements PeriodRefusal {
    @Override
    public String code() {
      return "period/no-reason";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Say why " + period.month() + " has to be reopened.";
    }
  }
}
