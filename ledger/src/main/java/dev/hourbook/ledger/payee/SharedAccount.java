package dev.hourbook.ledger.payee;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.SharingCommand.AllowSharing;
import dev.hourbook.ledger.payee.SharingEvent.SharingAllowed;
import java.util.Comparator;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

/** An account and everybody who is paid to it; whoever joins or leaves comes from their payee. */
@AggregateRoot
class SharedAccount {

  @AggregateIdentifier
  private Fingerprint id;

  private Sharing sharing = Sharing.NONE;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  SharedAccount() {}

  static SharedAccount begun(SharingEvent first) {
    SharedAccount account = new SharedAccount();
    account.happened(first);
    return account;
  }

  void happened(SharingEvent event) {
    apply(event);
  }

  void take(AllowSharing c) {
    TwoPeople.require(c.by(), c.approvedBy());
    List<ExpertId> shown = c.experts().stream()
        .distinct()
        .sorted(Comparator.comparing(ExpertId::key))
        .toList();
    if (!shown.equals(sharing.experts())) {
      throw new Refused(new PayeeRefusal.OtherHolders(id, sharing.experts()));
    }
    if (sharing.undecidedSince().isPresent()) {
      apply(new SharingAllowed(id, shown, c.reason(), c.at(), c.by(), c.approvedBy()));
    }
  }

  @EventSourcingHandler
  void on(SharingEvent event) {
    id = event.fingerprint();
    sharing = sharing.after(event);
  }
}
