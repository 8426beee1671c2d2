package dev.hourbook.api.dispatch;

import dev.hourbook.api.reconcile.Listing;
import dev.hourbook.projections.rails.RailBreak;
import dev.hourbook.projections.rails.RailBreaks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether sending may begin: not while the provider has movements of ours that the book does not
 * know. A book that was restored from a backup would make them once more. What somebody else moved
 * by hand is no attempt of ours.
 */
record Opening(Listing listing, RailBreaks breaks, Runnable caughtUp) {

  private static final int SHOWN = 3;

  /** Why it may not; nothing if it may. */
  Optional<String> obstacle() {
    if (!listing.take()) {
      return Optional.of("the provider's list of movements could not be read to its end");
    }
    caughtUp.run();
    List<RailBreak> unknown = breaks.unknown();
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of("the provider and the book disagree about " + unknown.size()
            + " movements of ours, for instance "
            + unknown.stream()
                .limit(SHOWN)
                .map(one -> one.kind().word() + " " + one.reference() + " for " + one.payout())
                .collect(Collectors.joining(", "))
            + "; clear them before anything is sent: ./hourbook rail breaks");
  }
}
