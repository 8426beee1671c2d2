package dev.hourbook.ledger.voucher;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.voucher.OpeningCommand.CarryOverBalances;
import dev.hourbook.ledger.voucher.OpeningCommand.CarryOverHistory;
import dev.hourbook.ledger.voucher.OpeningEvent.BalancesCarriedOver;
import dev.hourbook.ledger.voucher.OpeningEvent.HistoryCarriedOver;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class Opening {

  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // Axon reads it
  private OpeningId id;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  Opening() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Opening(CarryOverBalances c) {
    requireTwoPeople(c.by(), c.approvedBy());
    requireSome(c.opening(), c.lines());
    for (VoucherLine line : c.lines()) {
      if (!mayCarryOver(line.account())) {
        throw new Refused(new OpeningRefusal.ByDocument(line.account()));
      }
      if (line.amount().isZero()) {
        throw new Refused(new OpeningRefusal.NothingCarriedOver(c.opening()));
      }
    }
    apply(new BalancesCarriedOver(c.opening(), c.cutOver(), c.lines(), c.by(), c.approvedBy()));
  }

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Opening(CarryOverHistory c) {
    requireTwoPeople(c.by(), c.approvedBy());
    requireSome(c.opening(), c.weeks());
    if (!c.weeks().stream().allMatch(PastWeek::isSound)) {
      throw new Refused(new OpeningRefusal.NothingCarriedOver(c.opening()));
    }
    apply(new HistoryCarriedOver(c.opening(), c.cutOver(), c.weeks(), c.by(), c.approvedBy()));
  }

  private static boolean mayCarryOver(Account account) {
    return ByHand.mayBook(account)
        || account == Account.EXPERT_RECEIVABLE
        || account == Account.HISTORY_PAID;
  }

  private static void requireSome(OpeningId opening, List<?> lines) {
    if (lines.isEmpty()) {
      throw new Refused(new OpeningRefusal.NothingCarriedOver(opening));
    }
  }

  private static void requireTwoPeople(Actor by, Actor approvedBy) {
    if (by.isSamePersonAs(approvedBy)) {
      throw new Refused(new OpeningRefusal.SamePersonTwice(by));
    }
  }

  @EventSourcingHandler
  void on(OpeningEvent event) {
    id = event.opening();
  }
}
