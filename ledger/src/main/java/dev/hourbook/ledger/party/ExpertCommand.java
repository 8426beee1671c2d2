package dev.hourbook.ledger.party;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an expert's stream. */
public sealed interface ExpertCommand extends LedgerCommand {

  /** Takes an expert on. */
  record OnboardExpert(
      @TargetAggregateIdentifier ExpertId expert, ZoneId zone, Instant at, Actor by)
      implements ExpertCommand {}
}
