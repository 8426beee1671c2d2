package dev.hourbook.ledger.payout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.TimesheetId;

/** What a contract's expert earned in one pay week of older books and was not paid. */
public record EarningsId(TimesheetId week) {

  /**
   * Reads {@link #text()} back.
   *
   * @throws IllegalArgumentException if it is not a contract's key, a colon and a pay week
   */
  @JsonCreator
  public static EarningsId parse(String text) {
    return new EarningsId(TimesheetId.parse(text));
  }

  /** Contract and week as one text. */
  @JsonValue
  public String text() {
    return week.text();
  }

  /** The item that stands for it on a payout; no approval makes one of that name. */
  public ItemId item() {
    return new ItemId(text() + "/carried-over");
  }

  /** The stream's name. */
  @Override
  public String toString() {
    return "earnings:" + text();
  }
}
