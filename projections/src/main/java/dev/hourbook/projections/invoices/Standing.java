package dev.hourbook.projections.invoices;

import java.util.Locale;

/** Where an invoice stands. */
public enum Standing {
  /** Something is due. */
  OPEN,
  /** Nothing is due: paid, credited or offset. */
  SETTLED,
  /** Voided: its number stays taken, and nobody owes it. */
  VOID;

  /** The columns that {@link #of} is told, of an open item {@code o}. */
  static final String COLUMNS =
      " o.voided_on is not null as voided, coalesce(o.due_minor, 0) as due_minor ";

  /** Brings the open item {@code o} of an invoice {@code v}. */
  static final String OPEN_ITEMS = " left join view.open_item o on o.invoice = v.invoice ";

  static Standing of(boolean voided, long due) {
    if (voided) {
      return VOID;
    }
    return due == 0 ? SETTLED : OPEN;
  }

  /** As it is written: {@code void}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
