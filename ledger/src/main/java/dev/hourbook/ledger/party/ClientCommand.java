package dev.hourbook.ledger.party;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;
import java.util.Currency;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a client. */
public sealed interface ClientCommand extends LedgerCommand {

  /** Takes a client on. */
  record OnboardClient(
      @TargetAggregateIdentifier ClientId client,
      String name,
      Currency currency,
      BillingTerms terms,
      Instant at,
      Actor by)
      implements ClientCommand {}

  /** Changes billing terms; asking for the present ones changes nothing. */
  record ChangeBillingTerms(
      @TargetAggregateIdentifier ClientId client, BillingTerms terms, Instant at, Actor by)
      implements ClientCommand {}
}
