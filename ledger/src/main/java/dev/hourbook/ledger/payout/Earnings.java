package dev.hourbook.ledger.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.EarningsCommand.CarryOverEarnings;
import dev.hourbook.ledger.payout.EarningsEvent.EarningsCarriedOver;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class Earnings {

  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // Axon reads it
  private EarningsId id;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  Earnings() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Earnings(CarryOverEarnings c, Terms terms) {
    Engagement engagement = terms.engagement(c.earnings().week().contract());
    if (c.by().isSamePersonAs(c.approvedBy())) {
      throw new Refused(new EarningsRefusal.SamePersonTwice(c.by()));
    }
    if (c.seconds() <= 0 || c.amount().minor() <= 0) {
      throw new Refused(new EarningsRefusal.NothingEarned(c.earnings(), c.seconds(), c.amount()));
    }
    if (!fits(c, engagement)) {
      throw new Refused(new EarningsRefusal.OtherTerms(
          c.earnings(),
          engagement.expert(),
          engagement.currency().getCurrencyCode(),
          engagement.calendar()));
    }
    apply(new EarningsCarriedOver(
        c.earnings(), engagement, c.seconds(), c.amount(), c.cutOver(), c.by(), c.approvedBy()));
  }

  private static boolean fits(CarryOverEarnings c, Engagement engagement) {
    return engagement.expert().equals(c.expert())
        && engagement.currency().equals(c.amount().currency())
        && engagement.calendar().equals(c.earnings().week().week().calendar());
  }

  @EventSourcingHandler
  void on(EarningsEvent event) {
    id = event.earnings();
  }
}
