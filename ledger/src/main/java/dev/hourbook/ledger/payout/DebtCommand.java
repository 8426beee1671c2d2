package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked about what an expert owes back of a payout. */
public sealed interface DebtCommand extends PayoutCommand {

  /** Asks to give up so much of it; one question at a time. */
  record AskWriteOff(
      @TargetAggregateIdentifier PayoutId payout, Money amount, String reason, Instant at, Actor by)
      implements DebtCommand {}

  /** Answers: it is lost, or it stays owed. */
  record DecideWriteOff(
      @TargetAggregateIdentifier PayoutId payout, boolean lost, String reason, Instant at, Actor by)
      implements DebtCommand {}
}
