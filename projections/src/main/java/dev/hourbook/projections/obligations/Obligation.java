package dev.hourbook.projections.obligations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A duty that nobody has discharged yet: of what kind, which one, who owes it ({@code role:...}, or
 * a party such as {@code client:aurora}), the last day on which it is in time, and the act that
 * discharges it.
 */
public record Obligation(Duty duty, String id, String owner, LocalDate due, String act) {

  /** The longest overdue first. */
  static final Comparator<Obligation> ORDER = Comparator.comparing(Obligation::key);

  /** Whether its deadline has passed; on the last day it has not. */
  public boolean isOverdueOn(LocalDate today) {
    return due.isBefore(today);
  }

  /** How many days it is overdue on a day; 0 until the deadline has passed. */
  public long overdueDays(LocalDate today) {
    return Math.max(0, ChronoUnit.DAYS.between(due, today));
  }

  /** Its place in a list in order of deadlines, as text that sorts like it. */
  public String key() {
    return due + " " + duty.word() + " " + id;
  }
}
