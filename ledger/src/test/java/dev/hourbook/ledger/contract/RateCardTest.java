package dev.hourbook.ledger.contract;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.CARD;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.card;
import static dev.hourbook.ledger.contract.Agreements.day;
import static dev.hourbook.ledger.contract.Agreements.parties;
import static dev.hourbook.ledger.contract.Agreements.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.contract.RateCardCommand.AnnounceRate;
import dev.hourbook.ledger.contract.RateCardCommand.PublishRateCard;
import dev.hourbook.ledger.contract.RateCardEvent.RateAnnounced;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Rate;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class RateCardTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Instant NOW = at("2026-02-11T10:00:00Z");
  private static final RateVersion JANUARY = version("2026-01-01", "95", "60");
  private static final RateVersion MARCH = version("2026-03-01", "99", "62");

  private final AggregateTestFixture<RateCard> fixture = new AggregateTestFixture<>(RateCard.class);

  @Test
  void historyIsPublishedEarliestFirst() {
    fixture.givenNoPriorActivity().when(publish(MARCH, JANUARY)).expectEvents(card(JANUARY, MARCH));
  }

  @Test
  void cardNeedsARate() {
    fixture
        .givenNoPriorActivity()
        .when(publish())
        .expectExceptionDetails(new ContractRefusal.CardWithoutRates(CARD))
        .expectNoEvents();
  }

  @Test
  void twoVersionsFromOneMomentAreRefused() {
    fixture
        .givenNoPriorActivity()
        .when(publish(JANUARY, MARCH, version("2026-01-01", "96", "60")))
        .expectExceptionDetails(new ContractRefusal.SameMomentTwice(day("2026-01-01")));
  }

  @Test
  void publishedCardIsInOneCurrency() {
    RateVersion mixed = new RateVersion(day("2026-03-01"), Rate.of("99", USD), Rate.of("62", EUR));
    fixture
        .givenNoPriorActivity()
        .when(publish(JANUARY, mixed))
        .expectExceptionDetails(new ContractRefusal.OtherCurrency(USD, EUR))
        .expectNoEvents();
  }

  @Test
  void announcedRateIsInTheCardsCurrency() {
    RateVersion euros = new RateVersion(day("2026-03-01"), Rate.of("99", EUR), Rate.of("62", EUR));
    fixture
        .given(card(JANUARY))
        .when(announce(euros, BOB, NOW))
        .expectExceptionDetails(new ContractRefusal.OtherCurrency(USD, EUR))
        .expectNoEvents();
  }

  @Test
  void rateIsAnnouncedByTwoPeopleForAMomentToCome() {
    fixture
        .given(card(JANUARY))
        .when(announce(MARCH, BOB, NOW))
        .expectEvents(new RateAnnounced(CARD, MARCH, ANN, BOB, null));
  }

  @Test
  void nobodyApprovesTheirOwnAnnouncement() {
    fixture
        .given(card(JANUARY))
        .when(announce(MARCH, ANN, NOW))
        .expectExceptionDetails(new ContractRefusal.SamePersonTwice(ANN));
  }

  @Test
  void announcementForThePastIsRefused() {
    Instant april = at("2026-04-01T00:00:00Z");
    fixture
        .given(card(JANUARY))
        .when(announce(MARCH, BOB, april))
        .expectExceptionDetails(new ContractRefusal.RateInThePast(MARCH.from(), april));
  }

  @Test
  void cardReadsBackInTheOrderItCameOut() {
    Terms terms = new Terms(
        parties().add(CARD, card(JANUARY), new RateAnnounced(CARD, MARCH, ANN, BOB, null)));
    assertThat(terms.card(CARD)).containsExactly(JANUARY, MARCH);
  }

  private static PublishRateCard publish(RateVersion... versions) {
    return new PublishRateCard(CARD, List.of(versions), NOW, ANN);
  }

  private static AnnounceRate announce(RateVersion version, Actor approvedBy, Instant at) {
    return new AnnounceRate(CARD, version, approvedBy, at, ANN);
  }
}
