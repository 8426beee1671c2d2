package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.party.ExpertId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked about an account that several experts are paid to. */
public sealed interface SharingCommand extends LedgerCommand {

  /** Lets exactly those share it who were shown; somebody more asks for it again. */
  record AllowSharing(
      @TargetAggregateIdentifier Fingerprint fingerprint,
      List<ExpertId> experts,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements SharingCommand {}
}
