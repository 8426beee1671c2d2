package dev.hourbook.ledger.bank;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.bank.BankCommand.SetOffMovements;
import dev.hourbook.ledger.bank.BankCommand.WithdrawSetOff;
import dev.hourbook.ledger.bank.SetOffEvent.MovementsSetOff;
import dev.hourbook.ledger.bank.SetOffEvent.SetOffWithdrawn;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class SetOff {

  @AggregateIdentifier
  private SetOffId id;

  private List<MatchedPart> parts = List.of();

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  SetOff() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  SetOff(SetOffMovements c, BankMovements movements, HeldMovements held) {
    BankRefusal.requireReason(c.setOff().toString(), c.reason());
    if (c.by().isSamePersonAs(c.approvedBy())) {
      throw new Refused(new BankRefusal.SamePersonTwice(c.by()));
    }
    if (c.parts().isEmpty()) {
      throw new Refused(new MatchRefusal.NothingSetOff(c.setOff()));
    }
    Money nothing = Money.zero(c.parts().getFirst().amount().currency());
    new Parts(movements, held).take(c.parts(), nothing);
    apply(new MovementsSetOff(c.setOff(), c.parts(), c.reason(), c.by(), c.approvedBy()));
  }

  @CommandHandler
  void handle(WithdrawSetOff c, HeldMovements held) {
    BankRefusal.requireReason(id.toString(), c.reason());
    if (parts.isEmpty()) {
      throw new Refused(new MatchRefusal.NothingSetOff(id));
    }
    Parts.giveBack(parts, held);
    apply(new SetOffWithdrawn(id, parts, c.reason(), c.by()));
  }

  @EventSourcingHandler
  void on(SetOffEvent event) {
    id = event.setOff();
    parts = switch (event) {
      case MovementsSetOff e -> e.parts();
      case SetOffWithdrawn ignored -> List.of();
    };
  }
}
