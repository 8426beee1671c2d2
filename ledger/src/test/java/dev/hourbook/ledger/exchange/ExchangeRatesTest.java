package dev.hourbook.ledger.exchange;

import dev.hourbook.ledger.exchange.ExchangeCommand.ImportRates;
import dev.hourbook.ledger.exchange.ExchangeCommand.SetRate;
import dev.hourbook.ledger.exchange.ExchangeEvent.RateSet;
import dev.hourbook.ledger.exchange.ExchangeEvent.RatesImported;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Streams;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {

  private static final ExchangePair YEN = ExchangePair.parse("USD/JPY");
  private static final Actor ANN = new Actor("user:ann");
  private static final Actor BOB = new Actor("user:bob");
  private static final Instant NOW = Instant.parse("2026-02-11T10:00:00Z");
  private static final Quote FIRST = quote("2026-02-01", "149.21");
  private static final Quote SECOND = quote("2026-03-01", "150");

  private final AggregateTestFixture<ExchangeRates> fixture =
      new AggregateTestFixture<>(ExchangeRates.class);

  private static Quote quote(String day, String rate) {
    return new Quote(LocalDate.parse(day), ExchangeRate.parse(rate));
  }

  private TestExecutor<ExchangeRates> given(LedgerEvent... events) {
    fixture.registerInjectableResource((Streams) stream -> List.of(events));
    fixture.registerAnnotatedCommandHandler(new ExchangeDesk(fixture.getRepository()));
    return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) events);
  }

  private static ImportRates bring(Quote... quotes) {
    return new ImportRates(YEN, "fed", List.of(quotes), NOW, ANN);
  }

  private static RatesImported brought(Quote... quotes) {
    return new RatesImported(YEN, "fed", List.of(quotes));
  }

  @Test
  void pairBeginsWithItsFirstRates() {
    given().when(bring(FIRST, SECOND)).expectEvents(brought(FIRST, SECOND));
  }

  @Test
  void knownRatesChangeNothingAndNewOnesAreTaken() {
    given(brought(FIRST)).when(bring(FIRST, SECOND)).expectEvents(brought(SECOND));
  }

  @Test
  void sameRatesAgainAreNoEvent() {
    given(brought(FIRST)).when(bring(FIRST)).expectNoEvents();
  }

  @Test
  void sourceCannotSayAnotherRateOfTheSameDay() {
    Quote other = quote("2026-02-01", "149.22");
    given(brought(FIRST))
        .when(bring(SECOND, other))
        .expectExceptionDetails(new ExchangeRefusal.OtherRateKnown(YEN, other, FIRST.rate()))
        .expectNoEvents();
  }

  @Test
  void twoPeopleMaySetAnotherRate() {
    Quote other = quote("2026-02-01", "149.22");
    given(brought(FIRST))
        .when(new SetRate(YEN, other, "typing error", BOB, NOW, ANN))
        .expectEvents(new RateSet(YEN, other, "typing error", ANN, BOB));
  }

  @Test
  void nobodyApprovesTheirOwnRate() {
    given()
        .when(new SetRate(YEN, FIRST, "typing error", ANN, NOW, ANN))
        .expectExceptionDetails(new ExchangeRefusal.SamePersonTwice(ANN))
        .expectNoEvents();
  }

  @Test
  void rateThatStandsIsNotSetAgain() {
    given(brought(FIRST)).when(new SetRate(YEN, FIRST, "again", BOB, NOW, ANN)).expectNoEvents();
  }
}
