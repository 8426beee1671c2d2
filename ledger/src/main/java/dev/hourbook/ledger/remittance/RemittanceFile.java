package dev.hourbook.ledger.remittance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.FiledPayouts;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.RefusedPayouts;
import dev.hourbook.ledger.remittance.RemittanceCommand.RefusePayment;
import dev.hourbook.ledger.remittance.RemittanceCommand.WithdrawFile;
import dev.hourbook.ledger.remittance.RemittanceCommand.WriteFile;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWithdrawn;
import dev.hourbook.ledger.remittance.RemittanceEvent.FileWritten;
import dev.hourbook.ledger.remittance.RemittanceEvent.PaymentRefused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class RemittanceFile {

  @AggregateIdentifier
  private RemittanceFileId id;

  /** What it still pays; nothing once it is withdrawn. */
  private final Set<PayoutId> payouts = new HashSet<>();

  private boolean withdrawn;

  private boolean answered;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  RemittanceFile() {}

  /** The payouts are taken first: what is read of them after that stays so. */
  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  RemittanceFile(WriteFile c, Streams streams, FiledPayouts filed) {
    List<PayoutId> asked = c.payments().stream().map(Remittance::payout).toList();
    new Takers(streams).requireNone(filed.take(c.file().toString(), asked));
    apply(new FileWritten(
        c.file(),
        c.run(),
        c.form(),
        c.payments(),
        new Payments(c, streams).total(),
        c.at(),
        c.by()));
  }

  @CommandHandler
  void handle(WithdrawFile c, FiledPayouts filed) {
    requireTwoPeople(c.reason(), c.by(), c.approvedBy());
    if (answered) {
      throw new Refused(new RemittanceRefusal.AnsweredAlready(id));
    }
    if (!filed.release(id.toString(), payouts)) {
      throw new Refused(new RemittanceRefusal.PaidAlready(id));
    }
    apply(new FileWithdrawn(id, c.reason(), c.by(), c.approvedBy()));
  }

  @CommandHandler
  void handle(RefusePayment c, FiledPayouts filed, RefusedPayouts refused) {
    requireTwoPeople(c.failure().message(), c.by(), c.approvedBy());
    if (!payouts.contains(c.payout())) {
      throw new Refused(new RemittanceRefusal.NotInTheFile(id, c.payout()));
    }
    if (!filed.release(id.toString(), List.of(c.payout()))) {
      throw new Refused(new RemittanceRefusal.PaidAlready(id));
    }
    apply(new PaymentRefused(id, c.payout(), c.failure(), c.by(), c.approvedBy()));
    if (c.failure().remedy() != Remedy.RETRY_LATER) {
      refused.giveBack(c.payout(), c.failure().message(), c.at(), c.by());
    }
  }

  private void requireTwoPeople(String reason, Actor by, Actor approvedBy) {
    if (reason.isBlank()) {
      throw new Refused(new RemittanceRefusal.ReasonMissing(id));
    }
    if (by.isSamePersonAs(approvedBy)) {
      throw new Refused(new RemittanceRefusal.SamePersonTwice(by));
    }
    if (withdrawn) {
      throw new Refused(new RemittanceRefusal.WithdrawnAlready(id));
    }
  }

  @EventSourcingHandler
  void on(RemittanceEvent event) {
    id = event.file();
    switch (event) {
      case FileWritten e -> e.payments().forEach(payment -> payouts.add(payment.payout()));
      case FileWithdrawn ignored -> {
        payouts.clear();
        withdrawn = true;
      }
      case PaymentRefused e -> {
        payouts.remove(e.payout());
        answered = true;
      }
    }
  }
}
