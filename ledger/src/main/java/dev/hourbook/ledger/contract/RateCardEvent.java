package dev.hourbook.ledger.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a rate card. */
public sealed interface RateCardEvent extends LedgerEvent {

  /** The card. */
  RateCardId card();

  /** A card came out with its first versions, the earliest first; past ones are its history. */
  record RateCardPublished(RateCardId card, List<RateVersion> versions) implements RateCardEvent {}

  /**
   * A further version, asked for by one person and approved by another. {@code reason} says why it
   * holds from a moment in the past, absent if it does not.
   */
  record RateAnnounced(
      RateCardId card,
      RateVersion version,
      Actor askedBy,
      Actor approvedBy,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason)
      implements RateCardEvent {}
}
