package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import java.time.Instant;

/** Why an appeal, or a decision about one, is refused. */
public sealed interface AppealRefusal extends Refusal {

  /** No such removal. */
  record UnknownRemoval(TimesheetId timesheet, int removal) implements AppealRefusal {
    @Override
    public String code() {
      return "appeal/unknown-removal";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return timesheet.text() + " has no removal " + removal + "; they count from 1.";
    }
  }

  /** Nothing was taken from the expert. */
  record NoPayTaken(TimesheetId timesheet, int removal) implements AppealRefusal {
    @Override
    public String code() {
      return "appeal/no-pay-taken";
    }

    @Override
    public String message() {
      return "Removal " + removal + " of " + timesheet.text()
          + " took no pay; what was paid is asked back by a clawback alone.";
    }
  }

  /** The time to appeal is over. */
  record TooLate(Instant until, Instant at) implements AppealRefusal {
    @Override
    public String code() {
      return "appeal/too-late";
    }

    @Override
    public String message() {
      return "It could be appealed before " + until + ", and it is " + at + ".";
    }
  }

  /** One removal, one appeal. */
  record AppealedAlready(TimesheetId timesheet, int removal) implements AppealRefusal {
    @Override
    public String code() {
      return "appeal/appealed-already";
    }

    @Override
    public String message() {
      return "Removal " + removal + " of " + timesheet.text() + " was appealed already.";
    }
  }

  /** No such appeal, or it was decided. */
  record NothingAppealed(TimesheetId timesheet, int removal) implements AppealRefusal {
    @Override
    public String code() {
      return "appeal/nothing-appealed";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "No appeal against removal " + removal + " of " + timesheet.text()
          + " waits for a decision.";
    }
  }

  /** A rule, or somebody who had a part in it. */
  record NotAnOutsider(Actor by) implements AppealRefusal {
    @Override
    public String code() {
      return "appeal/not-an-outsider";
    }

    @Override
    public String message() {
      return by + " is a rule, or asked for the removal, approved it or appealed against it;"
          + " another person has to decide.";
    }
  }
}
