package dev.hourbook.ledger.payout;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.Side;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class Payout {

  @AggregateIdentifier
  private PayoutId id;

  private PayoutState state;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  Payout() {}

  @SuppressWarnings("NullAway.Init")
  Payout(PayoutPlanned planned) {
    if (planned.amount().minor() <= 0) {
      throw new Refused(new PayoutRefusal.NothingToPay(planned.payout(), planned.amount()));
    }
    apply(planned);
  }

  @CommandHandler
  void handle(RecordPayoutPaid c, Streams streams) {
    switch (state) {
      case PayoutState.Planned planned -> {
        PayRunState.read(planned.run(), streams).require(RunStage.APPROVED);
        apply(new PayoutPaid(id, c.paidOn(), c.reference(), c.by()));
      }
      case PayoutState.Paid paid -> {
        if (!paid.reference().equals(c.reference()) || !paid.on().equals(c.paidOn())) {
          throw new Refused(new PayoutRefusal.AlreadySettled(id, "paid"));
        }
      }
      case PayoutState.Cancelled ignored ->
        throw new Refused(new PayoutRefusal.AlreadySettled(id, "cancelled"));
    }
  }

  @CommandHandler
  void handle(CancelPayout c, Streams streams, Claims claims) {
    switch (state) {
      case PayoutState.Planned planned -> {
        PayRunState.read(planned.run(), streams).requireUnapproved();
        apply(new PayoutCancelled(id, c.reason(), c.by()));
        claims.release(Side.PAY, id.toString());
      }
      case PayoutState.Paid ignored ->
        throw new Refused(new PayoutRefusal.AlreadySettled(id, "paid"));
      case PayoutState.Cancelled ignored ->
        throw new Refused(new PayoutRefusal.AlreadySettled(id, "cancelled"));
    }
  }

  @EventSourcingHandler
  void on(PayoutEvent event) {
    id = event.payout();
    state = switch (event) {
      case PayoutPlanned e -> new PayoutState.Planned(e.run());
      case PayoutPaid e -> new PayoutState.Paid(e.paidOn(), e.reference());
      case PayoutCancelled ignored -> new PayoutState.Cancelled();
    };
  }
}
