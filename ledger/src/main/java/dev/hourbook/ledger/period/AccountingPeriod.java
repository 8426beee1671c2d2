package dev.hourbook.ledger.period;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.period.PeriodCommand.AskToReopen;
import dev.hourbook.ledger.period.PeriodCommand.ClosePeriod;
import dev.hourbook.ledger.period.PeriodCommand.ReopenPeriod;
import dev.hourbook.ledger.period.PeriodEvent.EstimateBooked;
import dev.hourbook.ledger.period.PeriodEvent.EstimateReversed;
import dev.hourbook.ledger.period.PeriodEvent.PeriodClosed;
import dev.hourbook.ledger.period.PeriodEvent.PeriodReopened;
import dev.hourbook.ledger.period.PeriodEvent.ReopeningAsked;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class AccountingPeriod {

  @AggregateIdentifier
  private PeriodId id;

  private PeriodState state;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  AccountingPeriod() {}

  @SuppressWarnings("NullAway.Init")
  AccountingPeriod(ClosePeriod c, Estimate estimate) {
    id = c.period();
    state = PeriodState.before(id);
    close(c, estimate);
  }

  /** The estimate is booked while the month is open, and reversed when the next one is. */
  void close(ClosePeriod c, Estimate estimate) {
    state.requireClosable(c.at());
    if (!estimate.isEmpty()) {
      apply(new EstimateBooked(id, id.lastDay(), estimate, c.by()));
    }
    apply(new PeriodClosed(id, c.position(), c.hash(), c.despite(), c.by()));
    if (!estimate.isEmpty()) {
      apply(new EstimateReversed(id, id.end(), estimate, c.by()));
    }
  }

  void ask(AskToReopen c) {
    state.requireClosed();
    if (c.reason().isBlank()) {
      throw new Refused(new PeriodRefusal.NoReason(id));
    }
    apply(new ReopeningAsked(id, c.reason(), c.by()));
  }

  /** Its estimate goes from both months; the next closing makes another one. */
  void reopen(ReopenPeriod c) {
    state.requireClosed();
    ReopeningAsked asked = state.asked();
    if (asked == null) {
      throw new Refused(new PeriodRefusal.NotAsked(id));
    }
    if (asked.by().isSamePersonAs(c.by())) {
      throw new Refused(new PeriodRefusal.SamePersonTwice(id, c.by()));
    }
    Estimate estimate = state.estimate();
    apply(new PeriodReopened(id, asked.reason(), asked.by(), c.by()));
    if (estimate != null) {
      apply(new EstimateReversed(id, id.lastDay(), estimate, c.by()));
      apply(new EstimateBooked(id, id.end(), estimate, c.by()));
    }
  }

  @EventSourcingHandler
  void on(PeriodEvent event) {
    id = event.period();
    PeriodState before = state == null ? PeriodState.before(id) : state;
    state = before.after(event);
  }
}
