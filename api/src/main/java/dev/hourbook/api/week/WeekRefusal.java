package dev.hourbook.api.week;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.calendar.WeekPolicy;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.message.Refused;
import java.time.Instant;

/** Why a week is not closed. */
public sealed interface WeekRefusal extends Refusal {

  /**
   * Passes a week whose hours are all in.
   *
   * @throws Refused {@code week/still-open} before its cut-off
   */
  static void requireLocked(PayWeek week, Instant now) {
    Instant locked = WeekPolicy.of(week.calendar()).lockedAt(week);
    if (locked.isAfter(now)) {
      throw new Refused(new StillOpen(week, locked));
    }
  }

  /** Hours of the week may still come in. */
  record StillOpen(PayWeek week, Instant until) implements WeekRefusal {
    @Override
    public String code() {
      return "week/still-open";
    }

    @Override
    public String message() {
      return "Week " + week + " is not locked until " + until + "; close it then.";
    }
  }
}
