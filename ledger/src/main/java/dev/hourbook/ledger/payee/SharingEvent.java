package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.party.ExpertId;
import java.time.Instant;
import java.util.List;

/** What can happen to an account that experts are paid to, whoever they are. */
public sealed interface SharingEvent extends LedgerEvent {

  /** The account. */
  Fingerprint fingerprint();

  /** Somebody is paid to it from now on. */
  record HolderJoined(Fingerprint fingerprint, ExpertId expert, Instant at, Actor by)
      implements SharingEvent {}

  /** Somebody is paid elsewhere from now on. */
  record HolderLeft(Fingerprint fingerprint, ExpertId expert, Instant at, Actor by)
      implements SharingEvent {}

  /** Two people said that exactly these may share it: a couple, an agency. */
  record SharingAllowed(
      Fingerprint fingerprint,
      List<ExpertId> experts,
      String reason,
      Instant at,
      Actor by,
      Actor approvedBy)
      implements SharingEvent {}
}
