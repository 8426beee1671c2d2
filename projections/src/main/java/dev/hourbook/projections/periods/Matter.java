package dev.hourbook.projections.periods;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;

/**
 * One thing that stands between now and closed books: what it is, who has to act ({@code role:...},
 * or a party such as {@code expert:E1}), since when it waits, and the act that would clear it.
 */
public record Matter(Kind kind, String id, String owner, LocalDate since, String act) {

  /** Blockers first, then by kind, the oldest before the others. */
  static final Comparator<Matter> ORDER = Comparator.comparing(
          (Matter m) -> m.kind().weight())
      .thenComparing(Matter::kind)
      .thenComparing(Matter::since)
      .thenComparing(Matter::id);

  /** Whether the month cannot close before it is cleared. */
  public boolean blocks() {
    return kind.weight() == Weight.BLOCKER;
  }

  /** How many days it has waited on a day; what lies in the future has waited none. */
  public long ageOn(LocalDate today) {
    return Math.max(0, ChronoUnit.DAYS.between(since, today));
  }

  /** What can stand in the way. */
  public enum Kind {
    /** The days in question are not over. */
    NOT_OVER(Weight.BLOCKER),
    /** A month before is open; months close in order. */
    EARLIER_MONTH_OPEN(Weight.BLOCKER),
    /** A reaction to an event failed: something that should be in the book is not. */
    DEAD_LETTER(Weight.BLOCKER),
    /** A pay week with days in question has not reached its cut-off. */
    WEEK_NOT_LOCKED(Weight.BLOCKER),
    /**
     * Submitted hours whose review is over: silence has approved them, and nobody wrote it down.
     */
    UNDECIDED_PAST_REVIEW(Weight.BLOCKER),
    /** Submitted hours still under review; a month's end estimates them. */
    UNDECIDED(Weight.WARNING),
    /** Recorded hours that nobody handed in; no estimate counts them. */
    NOT_SUBMITTED(Weight.WARNING),
    /** Approved hours on no invoice whose billing period is over. */
    UNBILLED(Weight.WARNING),
    /** A lower rate took back some of an invoice, and no credit note says so. */
    DIFFERENCE_TO_CREDIT(Weight.WARNING),
    /** A pay run that waits for its second person. */
    PAY_RUN_NOT_APPROVED(Weight.WARNING),
    /** A pay run that was approved and not closed. */
    PAY_RUN_NOT_CLOSED(Weight.WARNING),
    /** A payout of an approved run that nobody recorded as paid. */
    PAYOUT_NOT_PAID(Weight.WARNING),
    /**
     * Hours that were taken from their client and that a planned payout is about to pay: cancelled,
     * they go; paid, it is for a clawback to decide.
     */
    CREDITED_STILL_EARNED(Weight.WARNING),
    /** Paid hours that were taken from their client, and nobody decided who bears them. */
    CLAWBACK_UNDECIDED(Weight.WARNING),
    /** An expert appealed against a removal, and nobody decided. */
    APPEAL_OPEN(Weight.WARNING),
    /** Nobody ruled on it. */
    DISPUTE_WITHOUT_RULING(Weight.WARNING),
    /** Money from a client that no invoice took. */
    UNAPPLIED_CASH(Weight.WARNING);

    private final Weight weight;

    Kind(Weight weight) {
      this.weight = weight;
    }

    /** Whether it blocks or warns. */
    public Weight weight() {
      return weight;
    }

    /** As it is written: {@code week-not-locked}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
