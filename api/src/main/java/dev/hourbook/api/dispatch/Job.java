package dev.hourbook.api.dispatch;

import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.projections.payouts.OnTheirWay.Way;
import java.time.Instant;
import java.util.Optional;

/**
 * An attempt whose intent is in the log, and the payout it is of as it was known then.
 *
 * @param intentAt when the intent was recorded
 */
record Job(Way way, Instruction instruction, Instant intentAt) {

  PayoutId payout() {
    return way.payout();
  }

  ExpertId expert() {
    return way.expert();
  }

  /** The next attempt at a hop of a payout, which is about to be written down. */
  static Job next(Way way, Hop hop, Instant at) {
    return new Job(way, instruction(way, hop, way.attempt(hop) + 1), at);
  }

  /** The attempt that was written down last, if one was. */
  static Optional<Job> last(Way way) {
    return Optional.ofNullable(way.hop())
        .map(hop -> new Job(
            way,
            instruction(way, hop, way.attempt(hop)),
            Optional.ofNullable(way.intentAt()).orElse(Instant.EPOCH)));
  }

  /** The second hop that follows this first one, under the rail's id of it. */
  Job delivery(Instant at) {
    return new Job(way, instruction(way, Hop.DELIVERY, way.attempt(Hop.DELIVERY) + 1), at);
  }

  private static Instruction instruction(Way way, Hop hop, int attempt) {
    Destination to = Optional.ofNullable(way.to()).orElseThrow();
    return new Instruction(way.payout().key(), hop, attempt, to, way.amount(), way.transfer());
  }
}
