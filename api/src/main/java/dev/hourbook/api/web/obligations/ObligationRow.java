package dev.hourbook.api.web.obligations;

import dev.hourbook.projections.obligations.Obligation;
import java.time.LocalDate;

/**
 * A duty that waits: its kind, which one, who owes it, its last day, for how many days it has been
 * overdue (0 while it is in time) and the act that discharges it.
 */
record ObligationRow(
    String duty, String id, String owner, LocalDate due, long overdueDays, String act) {

  static ObligationRow of(Obligation one, LocalDate today) {
    return new ObligationRow(
        one.duty().word(), one.id(), one.owner(), one.due(), one.overdueDays(today), one.act());
  }
}
