package dev.hourbook.ledger.contract;

import static dev.hourbook.ledger.contract.Agreements.ACME;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.CARD;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.NEW_YEAR;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.agreed;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.card;
import static dev.hourbook.ledger.contract.Agreements.engagement;
import static dev.hourbook.ledger.contract.Agreements.parties;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.contract.Agreements.version;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.ContractCommand.SignContract;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.Parties;
import dev.hourbook.ledger.party.PartyRefusal.UnknownClient;
import dev.hourbook.ledger.party.PartyRefusal.UnknownExpert;
import java.time.Instant;
import java.util.Currency;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ContractTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Instant NOW = at("2026-02-11T10:00:00Z");
  private static final RateVersion MARCH = version("2026-03-01", "110", "70");

  private final AggregateTestFixture<Contract> contract =
      new AggregateTestFixture<>(Contract.class);

  @Test
  void signingFreezesWhatWasAgreed() {
    reading(parties().add(CARD, card(version("2026-01-01", "95", "60"))))
        .givenNoPriorActivity()
        .when(sign())
        .expectEvents(signed());
  }

  @Test
  void signingNeedsAClientAnExpertAndACard() {
    StreamsInMemory nobody = new StreamsInMemory();
    refusesToSign(nobody, new UnknownClient(ACME));
    StreamsInMemory noExpert =
        new StreamsInMemory().add(ACME, parties().of(ACME.toString()).getFirst());
    refusesToSign(noExpert, new UnknownExpert(EVE));
    refusesToSign(parties(), new ContractRefusal.UnknownCard(CARD));
  }

  @Test
  void signingOnACardOfAnotherCurrencyIsRefused() {
    RateVersion euros = new RateVersion(NEW_YEAR, Rate.of("95", EUR), Rate.of("60", EUR));
    refusesToSign(parties().add(CARD, card(euros)), new ContractRefusal.OtherCurrency(USD, EUR));
  }

  @Test
  void rateIsAgreedByTwoPeople() {
    contract.given(signed()).when(agree(MARCH, ANN, BOB, NOW)).expectEvents(agreed(MARCH));
  }

  @Test
  void nobodyApprovesTheirOwnRate() {
    contract
        .given(signed())
        .when(agree(MARCH, ANN, ANN, NOW))
        .expectExceptionDetails(new ContractRefusal.SamePersonTwice(ANN))
        .expectNoEvents();
  }

  @Test
  void rateFromThisVeryInstantIsNotPast() {
    contract
        .given(signed())
        .when(agree(MARCH, ANN, BOB, MARCH.from().instant()))
        .expectEvents(agreed(MARCH));
  }

  @Test
  void rateInThePastIsRefused() {
    Instant late = MARCH.from().instant().plusSeconds(1);
    contract
        .given(signed())
        .when(agree(MARCH, ANN, BOB, late))
        .expectExceptionDetails(new ContractRefusal.RateInThePast(MARCH.from(), late))
        .expectNoEvents();
  }

  @Test
  void rateInAnotherCurrencyIsRefusedOnEitherSide() {
    RateVersion bill = new RateVersion(MARCH.from(), Rate.of("1", EUR), Rate.of("1", USD));
    RateVersion pay = new RateVersion(MARCH.from(), Rate.of("1", USD), Rate.of("1", EUR));
    contract
        .given(signed())
        .when(agree(bill, ANN, BOB, NOW))
        .expectExceptionDetails(new ContractRefusal.OtherCurrency(USD, EUR));
    new AggregateTestFixture<>(Contract.class)
        .given(signed())
        .when(agree(pay, ANN, BOB, NOW))
        .expectExceptionDetails(new ContractRefusal.OtherCurrency(USD, EUR));
  }

  private void refusesToSign(StreamsInMemory streams, Refusal refusal) {
    AggregateTestFixture<Contract> fixture = new AggregateTestFixture<>(Contract.class);
    fixture.registerInjectableResource(new Parties(streams));
    fixture.registerInjectableResource(new Terms(streams));
    fixture.givenNoPriorActivity().when(sign()).expectExceptionDetails(refusal).expectNoEvents();
  }

  private FixtureConfiguration<Contract> reading(StreamsInMemory streams) {
    contract.registerInjectableResource(new Parties(streams));
    return contract.registerInjectableResource(new Terms(streams));
  }

  private static SignContract sign() {
    return new SignContract(
        C1, engagement(PayCalendar.ISO), NEW_YEAR, Rounding.NONE, null, NOW, ANN);
  }

  private static AgreeRate agree(RateVersion version, Actor by, Actor approvedBy, Instant at) {
    return new AgreeRate(C1, version, approvedBy, at, by);
  }
}
