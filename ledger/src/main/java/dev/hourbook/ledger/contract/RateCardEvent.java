package dev.hourbook.ledger.contract;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import java.util.List;

/** What can happen to a rate card. */
public sealed interface RateCardEvent extends LedgerEvent {

  /** The card. */
  RateCardId card();

  /** A card came out with its first versions, the earliest first; past ones are its history. */
  record RateCardPublished(RateCardId card, List<RateVersion> versions) implements RateCardEvent {}

  /** A version for the future, asked for by one person and approved by another. */
  record RateAnnounced(RateCardId card, RateVersion version, Actor askedBy, Actor approvedBy)
      implements RateCardEvent {}
}
