package dev.hourbook.projections.timesheets;

/** What a batch of events adds to a timesheet's sums, in seconds of either sign. */
record SheetDelta(
    long recorded,
    long submitted,
    long approved,
    long rejected,
    long overCap,
    long unpriced,
    boolean late) {

  static final SheetDelta NONE = new SheetDelta(0, 0, 0, 0, 0, 0, false);

  SheetDelta plus(SheetDelta o) {
    return new SheetDelta(
        recorded + o.recorded,
        submitted + o.submitted,
        approved + o.approved,
        rejected + o.rejected,
        overCap + o.overCap,
        unpriced + o.unpriced,
        late || o.late);
  }
}
