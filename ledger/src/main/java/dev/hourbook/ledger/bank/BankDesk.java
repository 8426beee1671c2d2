package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.bank.BankAccountEvent.BankAccountOpened;
import dev.hourbook.ledger.bank.BankCommand.ImportBankLines;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineImported;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Takes the lines of statements, each of which begins a stream of its own. */
class BankDesk {

  private final Repository<BankLine> lines;

  BankDesk(Repository<BankLine> lines) {
    this.lines = lines;
  }

  @CommandHandler
  void handle(ImportBankLines c, Streams streams, Counterparties names) throws Exception {
    BankAccountOpened account = opened(c.account(), streams);
    for (StatementLine line : c.lines()) {
      BankLineId id = new BankLineId(c.account(), line.id());
      require(account, line, id);
      List<LedgerEvent> known = streams.of(id.toString());
      if (known.isEmpty()) {
        begin(line, id, c.by());
        names.keep(id, line.counterparty());
      } else if (!line.isSame((BankLineImported) known.getFirst())) {
        throw new Refused(new BankRefusal.OtherContent(id));
      }
    }
  }

  private static BankAccountOpened opened(BankAccountId account, Streams streams) {
    return streams.of(account.toString()).stream()
        .map(BankAccountOpened.class::cast)
        .findFirst()
        .orElseThrow(() -> new Refused(new BankRefusal.UnknownAccount(account)));
  }

  private static void require(BankAccountOpened account, StatementLine line, BankLineId id) {
    if (!line.amount().currency().equals(account.balance().currency())) {
      throw new Refused(new BankRefusal.OtherCurrency(account.balance().currency(), line.amount()));
    }
    if (line.amount().isZero()) {
      throw new Refused(new BankRefusal.NothingMoved(id));
    }
    if (line.valueDate().isBefore(account.from())) {
      throw new Refused(new BankRefusal.BeforeTheFirstDay(id, account.from()));
    }
  }

  private void begin(StatementLine line, BankLineId id, Actor by) throws Exception {
    BankLineImported fact =
        new BankLineImported(id, line.valueDate(), line.amount(), line.reference(), by);
    lines.newInstance(() -> BankLine.imported(fact));
  }
}
