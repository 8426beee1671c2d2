package dev.hourbook.projections.timesheets;

/**
 * Where recorded seconds stand: each is either not submitted yet, waiting for approval, approved,
 * rejected, over the cap or without a price.
 */
public record SheetSeconds(
    long recorded, long waiting, long approved, long rejected, long overCap, long unpriced) {

  /** Seconds that are recorded and that nobody submitted. */
  public long unsubmitted() {
    return recorded - waiting - approved - rejected - overCap - unpriced;
  }

  /** Both together. */
  public SheetSeconds plus(SheetSeconds o) {
    return new SheetSeconds(
        recorded + o.recorded,
        waiting + o.waiting,
        approved + o.approved,
        rejected + o.rejected,
        overCap + o.overCap,
        unpriced + o.unpriced);
  }
}
