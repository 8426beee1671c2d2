package dev.hourbook.api.week;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Refusal;

/** Nobody is owed anything up to and including the week. */
public record NothingDue(PayWeek week) implements Refusal {

  @Override
  public String code() {
    return "pay-run/nothing-due";
  }

  @Override
  public String message() {
    return "Nothing approved up to week " + week + " waits to be paid; approve hours first.";
  }
}
