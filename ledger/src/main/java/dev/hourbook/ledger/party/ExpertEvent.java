package dev.hourbook.ledger.party;

import dev.hourbook.ledger.message.LedgerEvent;
import java.time.ZoneId;

/** What can happen to an expert. */
public sealed interface ExpertEvent extends LedgerEvent {

  /** The expert. */
  ExpertId expert();

  /** An expert joined; {@code zone} is where statements are read, not where weeks begin. */
  record ExpertOnboarded(ExpertId expert, ZoneId zone) implements ExpertEvent {}
}
