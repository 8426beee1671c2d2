package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import java.time.Instant;
import java.util.List;

/** Why a timesheet refuses. */
public sealed interface TimesheetRefusal extends Refusal {

  /** No such timesheet. */
  record UnknownTimesheet(TimesheetId timesheet) implements TimesheetRefusal {
    @Override
    public String code() {
      return "timesheet/unknown";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "There is no timesheet " + timesheet.text() + "; log hours first.";
    }
  }

  /** A week of another calendar than the contract's would overlap two of its own. */
  record OtherCalendar(TimesheetId timesheet, PayCalendar contract) implements TimesheetRefusal {
    @Override
    public String code() {
      return "timesheet/other-calendar";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return "Week " + timesheet.week() + " is not one of calendar " + contract
          + ", by which contract " + timesheet.contract().key() + " is paid; log it in one.";
    }
  }

  /** Work that is not, or not whole, in the week. */
  record DayOutsideWeek(EntryId entry, Work work, TimesheetId timesheet)
      implements TimesheetRefusal {
    @Override
    public String code() {
      return "timesheet/day-outside-week";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return entry + " (" + work + ") is not whole in week " + timesheet.week()
          + "; log it, or its part, in its own week.";
    }
  }

  /** Work that has not been done yet. */
  record NotWorkedYet(EntryId entry, Work work, Instant at) implements TimesheetRefusal {
    @Override
    public String code() {
      return "timesheet/not-worked-yet";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String message() {
      return entry + " (" + work + ") lies after " + at + "; log work once it is done.";
    }
  }

  /** The same source id with other content. */
  record EntryDiffers(EntryId entry, String known, String given) implements TimesheetRefusal {
    @Override
    public String code() {
      return "timesheet/entry-differs";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }

    @Override
    public String message() {
      return entry + " is recorded with hash " + known + ", not " + given + "; correct it instead.";
    }
  }

  /** No such entry on the sheet. */
  record UnknownEntry(EntryId entry, TimesheetId timesheet) implements TimesheetRefusal {
    @Override
    public String code() {
      return "timesheet/unknown-entry";
    }

    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public String message() {
      return "Timesheet " + timesheet.text() + " has no entry " + entry + ".";
    }
  }

  /** Entries that were approved or rejected already. */
  record AlreadyDecided(EntryId entry) implements TimesheetRefusal {
    @Override
    public String code() {
      return "timesheet/already-decided";
    }

    @Override
    public String message() {
      return entry + " was decided already and cannot be corrected or rejected any more.";
    }
  }

  /** Entries that nobody submitted. */
  record NotSubmitted(List<EntryId> entries) implements TimesheetRefusal {
    @Override
    public String code() {
      return "timesheet/not-submitted";
    }

    @Override
    public String message() {
      return "Not submitted: " + entries + "; submit the timesheet first.";
    }
  }

  /** Nothing waits for what is asked. */
  record NothingToDecide(TimesheetId timesheet) implements TimesheetRefusal {
    @Override
    public String code() {
      return "timesheet/nothing-to-decide";
    }

    @Override
    public String message() {
      return "Nothing on timesheet " + timesheet.text() + " waits for this; submit hours first.";
    }
  }

  /** Who submitted or worked the hours may not approve them. */
  record OwnHours(Actor by) implements TimesheetRefusal {
    @Override
    public String code() {
      return "timesheet/own-hours";
    }

    @Override
    public String message() {
      return by + " submitted or worked these hours; another person has to approve them.";
    }
  }

  /** Silence is not approval yet. */
  record ReviewStillOpen(TimesheetId timesheet, Instant until) implements TimesheetRefusal {
    @Override
    public String code() {
      return "timesheet/review-still-open";
    }

    @Override
    public String message() {
      return "The review of " + timesheet.text() + " is open until " + until + ".";
    }
  }
}
