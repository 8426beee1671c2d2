package dev.hourbook.projections.explain;

import java.time.LocalDate;

/**
 * Two states of knowledge: that at the end of a day (UTC) and that at the end of a later one, which
 * is {@link LocalDate#MAX} for now.
 */
public record Knowledge(LocalDate since, LocalDate knownAt) {

  /**
   * The one before the other.
   *
   * @throws IllegalArgumentException if the second is no later day
   */
  public Knowledge {
    if (!since.isBefore(knownAt)) {
      throw new IllegalArgumentException("nothing came to be known after the end of " + since
          + " and before that of " + knownAt + ": look back further");
    }
  }

  /** {@code known at the end of 2026-04-05}. */
  public String then() {
    return "known at the end of " + since;
  }

  /** {@code known now}, or as of which later day. */
  public String later() {
    return knownAt.equals(LocalDate.MAX) ? "known now" : "known at the end of " + knownAt;
  }
}
