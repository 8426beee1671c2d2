package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of earnings of older books. */
public sealed interface EarningsCommand extends LedgerCommand {

  /** Takes on what an expert earned in a week and was not paid before the cut-over. */
  record CarryOverEarnings(
      @TargetAggregateIdentifier EarningsId earnings,
      ExpertId expert,
      long seconds,
      Money amount,
      LocalDate cutOver,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements EarningsCommand {}
}
