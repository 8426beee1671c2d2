package dev.hourbook.projections.periods;

/** Whether something keeps a month from closing. */
public enum Weight {
  /** The month would be wrong, or could not be put right any more: clear it first. */
  BLOCKER,
  /** The books carry it as it should be; someone has to act all the same. */
  WARNING
}
