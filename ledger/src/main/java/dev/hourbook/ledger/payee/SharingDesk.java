package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payee.SharingCommand.AllowSharing;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Takes two people's word to the account; one that nobody is paid to has no holders to allow. */
class SharingDesk {

  private final Repository<SharedAccount> accounts;

  SharingDesk(Repository<SharedAccount> accounts) {
    this.accounts = accounts;
  }

  @CommandHandler
  void handle(AllowSharing c, Streams streams) throws Exception {
    String stream = c.fingerprint().toString();
    if (streams.of(stream).isEmpty()) {
      throw new Refused(new PayeeRefusal.OtherHolders(c.fingerprint(), List.of()));
    }
    accounts.load(stream).execute(account -> account.take(c));
  }
}
