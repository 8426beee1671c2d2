package dev.hourbook.ledger.bank;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.bank.BankCommand.MatchBankLine;
import dev.hourbook.ledger.bank.BankCommand.UnmatchBankLine;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineImported;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineMatched;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineUnmatched;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** A line is whole: either all of it is matched, or nothing of it. */
@AggregateRoot
class BankLine {

  @AggregateIdentifier
  private BankLineId id;

  private Money amount;
  private List<MatchedPart> matched = List.of();

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  BankLine() {}

  static BankLine imported(BankLineImported fact) {
    BankLine line = new BankLine();
    apply(fact);
    return line;
  }

  @CommandHandler
  void handle(MatchBankLine c, BankMovements movements, HeldMovements held) {
    if (!matched.isEmpty()) {
      throw new Refused(new MatchRefusal.LineMatched(id, matched.getFirst().movement()));
    }
    new Parts(movements, held).take(c.parts(), amount);
    apply(new BankLineMatched(id, c.parts(), c.rule(), c.by()));
  }

  @CommandHandler
  void handle(UnmatchBankLine c, HeldMovements held) {
    BankRefusal.requireReason(id.toString(), c.reason());
    if (matched.isEmpty()) {
      throw new Refused(new MatchRefusal.LineNotMatched(id));
    }
    Parts.giveBack(matched, held);
    apply(new BankLineUnmatched(id, matched, c.reason(), c.by()));
  }

  @EventSourcingHandler
  void on(BankLineEvent event) {
    id = event.line();
    switch (event) {
      case BankLineImported e -> amount = e.amount();
      case BankLineMatched e -> matched = e.parts();
      case BankLineUnmatched ignored -> matched = List.of();
    }
  }
}
