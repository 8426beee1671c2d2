package dev.hourbook.ledger.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.party.ClientCommand.ChangeBillingTerms;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientEvent.BillingTermsChanged;
import dev.hourbook.ledger.party.ClientEvent.ClientOnboarded;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertEvent.ExpertOnboarded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final ClientId ACME = new ClientId("acme");
  private static final ExpertId EVE = new ExpertId("E-1");
  private static final Instant NOW = Instant.parse("2026-02-11T10:00:00Z");
  private static final Actor ANN = new Actor("user:ann");
  private static final BillingTerms WEEKLY = new BillingTerms(Cadence.WEEKLY, 30, ZoneOffset.UTC);
  private static final BillingTerms MONTHLY = new BillingTerms(Cadence.MONTHLY, 45, ZoneOffset.UTC);
  private static final ClientOnboarded ONBOARDED =
      new ClientOnboarded(ACME, "Acme Labs", USD, WEEKLY);

  private final AggregateTestFixture<Client> client = new AggregateTestFixture<>(Client.class);

  @Test
  void clientIsTakenOnUnderItsTerms() {
    client
        .givenNoPriorActivity()
        .when(new OnboardClient(ACME, "Acme Labs", USD, WEEKLY, NOW, ANN))
        .expectEvents(ONBOARDED);
  }

  @Test
  void otherTermsAreRecordedAndThePresentOnesAreNot() {
    client
        .given(ONBOARDED)
        .when(new ChangeBillingTerms(ACME, MONTHLY, NOW, ANN))
        .expectEvents(new BillingTermsChanged(ACME, MONTHLY));
    new AggregateTestFixture<>(Client.class)
        .given(ONBOARDED, new BillingTermsChanged(ACME, MONTHLY))
        .when(new ChangeBillingTerms(ACME, MONTHLY, NOW, ANN))
        .expectNoEvents();
  }

  @Test
  void expertIsTakenOn() {
    new AggregateTestFixture<>(Expert.class)
        .givenNoPriorActivity()
        .when(new OnboardExpert(EVE, ZoneOffset.UTC, NOW, ANN))
        .expectEvents(new ExpertOnboarded(EVE, ZoneOffset.UTC));
  }

  @Test
  void clientIsReadAsItStandsNow() {
    Parties parties = new Parties(
        new StreamsInMemory().add(ACME, ONBOARDED, new BillingTermsChanged(ACME, MONTHLY)));
    assertThat(parties.client(ACME))
        .isEqualTo(new ClientOnboarded(ACME, "Acme Labs", USD, MONTHLY));
  }

  @Test
  void unknownPartiesAreNamed() {
    Parties parties = new Parties(new StreamsInMemory());
    assertThatThrownBy(() -> parties.client(ACME))
        .hasMessage("party/unknown-client: There is no client acme; onboard it first.");
    assertThatThrownBy(() -> parties.requireExpert(EVE))
        .hasMessage("party/unknown-expert: There is no expert E-1; onboard them first.");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2026-02-18, 2026-02-18",
    "30, 2026-01-31, 2026-03-02",
    "30, 2028-01-30, 2028-02-29",
    "60, 2026-12-15, 2027-02-13",
  })
  void invoiceIsDueAfterCalendarDays(int netDays, LocalDate issued, LocalDate due) {
    BillingTerms terms = new BillingTerms(Cadence.WEEKLY, netDays, ZoneOffset.UTC);
    assertThat(terms.dueOn(issued)).isEqualTo(due);
  }

  @Test
  void invoiceIsNeverDueBeforeItIsIssued() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BillingTerms(Cadence.WEEKLY, -1, ZoneOffset.UTC));
  }

  @Test
  void partiesNeedAKey() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ClientId(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new ExpertId(" "));
  }
}
