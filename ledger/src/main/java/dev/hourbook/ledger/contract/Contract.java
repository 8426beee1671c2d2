package dev.hourbook.ledger.contract;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.ContractCommand.ChangeCap;
import dev.hourbook.ledger.contract.ContractCommand.EndContract;
import dev.hourbook.ledger.contract.ContractCommand.PauseContract;
import dev.hourbook.ledger.contract.ContractCommand.ResumeContract;
import dev.hourbook.ledger.contract.ContractCommand.SignContract;
import dev.hourbook.ledger.contract.ContractEvent.CapChanged;
import dev.hourbook.ledger.contract.ContractEvent.ContractEnded;
import dev.hourbook.ledger.contract.ContractEvent.ContractPaused;
import dev.hourbook.ledger.contract.ContractEvent.ContractResumed;
import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.ContractEvent.RateAgreed;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.party.Parties;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class Contract {

  @AggregateIdentifier
  private ContractId id;

  private ContractTerms terms;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  Contract() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  Contract(SignContract c, Parties parties, Terms book) {
    Engagement engagement = c.engagement();
    Versions.requireCurrency(
        engagement.currency(), parties.client(engagement.client()).currency());
    parties.requireExpert(engagement.expert());
    for (RateVersion version : book.card(engagement.card())) {
      Versions.requireCurrency(engagement.currency(), version);
    }
    apply(new ContractSigned(c.contract(), engagement, c.start(), c.rounding(), c.weeklyCap()));
  }

  @CommandHandler
  void handle(AgreeRate c) {
    Versions.requireReason(c.version(), c.at(), c.reason());
    Versions.requireTwoPeople(c.by(), c.approvedBy());
    requireNotEnded(c.version().from());
    Versions.requireCurrency(terms.engagement().currency(), c.version());
    apply(new RateAgreed(id, c.version(), c.by(), c.approvedBy(), c.reason()));
  }

  @CommandHandler
  void handle(ChangeCap c) {
    PayWeek current = terms.engagement().calendar().weekOf(c.at());
    boolean raise = Caps.isRaise(terms.capIn(current), c.weeklyCap());
    apply(new CapChanged(id, c.weeklyCap(), raise ? current : current.plusWeeks(1)));
  }

  @CommandHandler
  void handle(PauseContract c) {
    requireNotEnded(c.from());
    apply(new ContractPaused(id, c.from()));
  }

  @CommandHandler
  void handle(ResumeContract c) {
    requireNotEnded(c.from());
    apply(new ContractResumed(id, c.from()));
  }

  @CommandHandler
  void handle(EndContract c) {
    requireNotEnded(c.from());
    apply(new ContractEnded(id, c.from()));
  }

  private void requireNotEnded(EffectiveFrom from) {
    terms.end().filter(end -> from.compareTo(end) >= 0).ifPresent(end -> {
      throw new Refused(new ContractRefusal.AlreadyEnded(id, end));
    });
  }

  @EventSourcingHandler
  void on(ContractEvent event) {
    id = event.contract();
    terms = event instanceof ContractSigned signed
        ? ContractTerms.of(signed, List.of(), 0)
        : terms.after(event);
  }
}
