package dev.hourbook.ledger.contract;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.contract.RateCardCommand.AnnounceRate;
import dev.hourbook.ledger.contract.RateCardCommand.PublishRateCard;
import dev.hourbook.ledger.contract.RateCardEvent.RateAnnounced;
import dev.hourbook.ledger.contract.RateCardEvent.RateCardPublished;
import dev.hourbook.ledger.message.Refused;
import java.util.Currency;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class RateCard {

  @AggregateIdentifier
  private RateCardId id;

  private Currency currency;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  RateCard() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  RateCard(PublishRateCard c) {
    if (c.versions().isEmpty()) {
      throw new Refused(new ContractRefusal.CardWithoutRates(c.card()));
    }
    Currency first = c.versions().getFirst().bill().currency();
    c.versions().forEach(version -> Versions.requireCurrency(first, version));
    apply(new RateCardPublished(c.card(), Versions.inOrder(c.versions())));
  }

  @CommandHandler
  void handle(AnnounceRate c) {
    Versions.requireReason(c.version(), c.at(), c.reason());
    Versions.requireTwoPeople(c.by(), c.approvedBy());
    Versions.requireCurrency(currency, c.version());
    apply(new RateAnnounced(id, c.version(), c.by(), c.approvedBy(), c.reason()));
  }

  @EventSourcingHandler
  void on(RateCardEvent event) {
    id = event.card();
    currency = switch (event) {
      case RateCardPublished e -> e.versions().getFirst().bill().currency();
      case RateAnnounced ignored -> currency;
    };
  }
}
