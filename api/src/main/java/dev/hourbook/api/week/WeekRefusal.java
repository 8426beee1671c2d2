package dev.hourbook.api.week;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Refusal;
import java.time.Instant;

/** Why a week is not closed. */
public sealed interface WeekRefusal extends Refusal {

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
