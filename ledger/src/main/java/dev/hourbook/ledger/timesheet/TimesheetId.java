package dev.hourbook.ledger.timesheet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;

/** The hours of one contract in one pay week; the id comes from those two facts. */
public record TimesheetId(ContractId contract, PayWeek week) {

  private static final int DATE = "2026-02-07".length();

  /**
   * Reads {@link #text()} back: {@code "C-17:2026-02-07@sat-kolkata"}.
   *
   * @throws IllegalArgumentException if it is not a contract's key, a colon and a pay week
   */
  @JsonCreator
  public static TimesheetId parse(String text) {
    int week = text.lastIndexOf('@') - DATE;
    if (week < 2 || text.charAt(week - 1) != ':') {
      throw new IllegalArgumentException("not a timesheet like C-17:2026-02-07@iso: " + text);
    }
    ContractId contract = new ContractId(text.substring(0, week - 1));
    return new TimesheetId(contract, PayWeek.parse(text.substring(week)));
  }

  /** Contract and week as one text. */
  @JsonValue
  public String text() {
    return contract.key() + ":" + week;
  }

  /** The stream's name. */
  @Override
  public String toString() {
    return "timesheet:" + text();
  }
}
