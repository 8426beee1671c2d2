package dev.hourbook.projections.revenue;

import java.util.Locale;

/** What earnings are grouped by. */
public enum Grouping {
  /** Not at all: one sum a currency. */
  NONE,
  /** The client billed. */
  CLIENT,
  /** The expert who worked. */
  EXPERT,
  /** The kind of work. */
  DISCIPLINE,
  /** The pay week of the day worked. */
  WEEK,
  /** The calendar month of the day worked. */
  MONTH;

  /** The word for it in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What to group by in SQL, empty where nobody says; weeks and months are folded from days. */
  String column() {
    return switch (this) {
      case NONE -> "''";
      case CLIENT, EXPERT, DISCIPLINE -> "coalesce(r." + word() + ", '')";
      case WEEK, MONTH -> "serviced_on::text";
    };
  }

  /** Whether it reads sums that are kept, in which one account stands for a measure. */
  boolean rolledUp() {
    return this != EXPERT;
  }

  /** The sums to read; those of experts are made from the postings themselves. */
  String source() {
    return switch (this) {
      case NONE, CLIENT, WEEK, MONTH -> "view.client_rollup";
      case DISCIPLINE -> "view.service_rollup";
      case EXPERT -> "view.posting_by_day";
    };
  }
}
