package dev.hourbook.ledger.bank;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.bank.BankAccountEvent.BankAccountOpened;
import dev.hourbook.ledger.bank.BankCommand.OpenBankAccount;
import dev.hourbook.ledger.message.Refused;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class BankAccount {

  @AggregateIdentifier
  @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon sets and reads it
  private BankAccountId id;

  BankAccount() {}

  @CommandHandler
  BankAccount(OpenBankAccount c) {
    if (c.by().isSamePersonAs(c.approvedBy())) {
      throw new Refused(new BankRefusal.SamePersonTwice(c.by()));
    }
    apply(new BankAccountOpened(c.account(), c.from(), c.balance(), c.by(), c.approvedBy()));
  }

  @EventSourcingHandler
  void on(BankAccountEvent event) {
    id = event.account();
  }
}
