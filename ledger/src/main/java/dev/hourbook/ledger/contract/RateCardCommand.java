package dev.hourbook.ledger.contract;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a rate card. */
public sealed interface RateCardCommand extends LedgerCommand {

  /** Publishes a new card with its history of versions. */
  record PublishRateCard(
      @TargetAggregateIdentifier RateCardId card, List<RateVersion> versions, Instant at, Actor by)
      implements RateCardCommand {}

  /** Announces a version; from a moment in the past only with a reason. */
  record AnnounceRate(
      @TargetAggregateIdentifier RateCardId card,
      RateVersion version,
      Actor approvedBy,
      @Nullable String reason,
      Instant at,
      Actor by)
      implements RateCardCommand {

    /** A rate from a moment to come. */
    public AnnounceRate(
        RateCardId card, RateVersion version, Actor approvedBy, Instant at, Actor by) {
      this(card, version, approvedBy, null, at, by);
    }
  }
}
