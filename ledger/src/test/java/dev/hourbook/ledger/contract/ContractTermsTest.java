package dev.hourbook.ledger.contract;

import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.CARD;
import static dev.hourbook.ledger.contract.Agreements.agreed;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.card;
import static dev.hourbook.ledger.contract.Agreements.parties;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.contract.Agreements.terms;
import static dev.hourbook.ledger.contract.Agreements.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.message.StreamsInMemory;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ContractTermsTest {

  private static final RateVersion OWN = version("2026-02-01", "110", "70");

  @Test
  void cardServesUntilTheContractHasARateOfItsOwn() {
    ContractTerms terms = terms(signed(), agreed(OWN));
    assertThat(billAt(terms, "2026-01-31T23:59:59Z")).isEqualTo("USD 95.00");
    assertThat(billAt(terms, "2026-02-01T00:00:00Z")).isEqualTo("USD 110.00");
    assertThat(billOn(terms, "2026-01-31")).isEqualTo("USD 95.00");
    assertThat(billOn(terms, "2026-02-01")).isEqualTo("USD 110.00");
  }

  @Test
  void ownRateStandsBeforeALaterCard() {
    StreamsInMemory streams = parties()
        .add(CARD, card(version("2026-01-01", "95", "60"), version("2026-03-01", "120", "80")))
        .add(C1, signed(), agreed(OWN));
    ContractTerms terms = new Terms(streams).of(C1);
    assertThat(billOn(terms, "2026-03-05")).isEqualTo("USD 110.00");
  }

  @Test
  void latestMomentWinsWhateverTheOrderOfAgreement() {
    ContractTerms terms = terms(
        signed(),
        agreed(version("2026-04-01", "130", "80")),
        agreed(version("2026-03-01", "120", "80")));
    assertThat(billOn(terms, "2026-03-31")).isEqualTo("USD 120.00");
    assertThat(billOn(terms, "2026-04-01")).isEqualTo("USD 130.00");
  }

  @Test
  void laterWordAboutOneMomentWins() {
    ContractTerms terms = terms(
        signed(),
        agreed(version("2026-03-01", "120", "80")),
        agreed(version("2026-03-01", "121", "80")));
    assertThat(billOn(terms, "2026-03-01")).isEqualTo("USD 121.00");
  }

  @Test
  void workWithoutAnyRateHasNoPrice() {
    StreamsInMemory streams =
        parties().add(CARD, card(version("2026-03-01", "95", "60"))).add(C1, signed());
    ContractTerms terms = new Terms(streams).of(C1);
    assertThat(terms.priceOn(LocalDate.parse("2026-02-28"))).isEqualTo(Price.Unpriced.NO_RATE);
    assertThat(terms.priceAt(at("2026-02-28T23:59:59Z"))).isEqualTo(Price.Unpriced.NO_RATE);
    assertThat(billOn(terms, "2026-03-01")).isEqualTo("USD 95.00");
  }

  @Test
  void rateAnnouncedInAnotherZoneCutsTimedWorkThereAndDatedWorkByDate() {
    EffectiveFrom march =
        EffectiveFrom.startOf(LocalDate.parse("2026-03-01"), ZoneId.of("America/Los_Angeles"));
    ContractTerms terms = terms(signed(), agreed(version(march, "120", "80")));
    assertThat(billAt(terms, "2026-03-01T07:59:59Z")).isEqualTo("USD 95.00");
    assertThat(billAt(terms, "2026-03-01T08:00:00Z")).isEqualTo("USD 120.00");
    assertThat(billOn(terms, "2026-03-01")).isEqualTo("USD 120.00");
  }

  @Test
  void changesAreTheInstantsStrictlyBetweenInOrder() {
    ContractTerms terms = terms(
        signed(),
        agreed(version("2026-04-01", "130", "80")),
        agreed(version("2026-03-01", "120", "80")),
        Agreements.paused("2026-03-15"));
    assertThat(terms.changesBetween(at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:01Z")))
        .containsExactly(at("2026-03-15T00:00:00Z"), at("2026-04-01T00:00:00Z"));
    assertThat(terms.changesBetween(at("2026-02-28T23:59:59Z"), at("2026-03-15T00:00:00Z")))
        .containsExactly(at("2026-03-01T00:00:00Z"));
  }

  @Test
  void factsReadAreCountedPerStream() {
    StreamsInMemory streams = parties()
        .add(CARD, card(version("2026-01-01", "95", "60"), version("2026-03-01", "99", "60")))
        .add(C1, signed(), agreed(OWN));
    ContractTerms before = new Terms(streams).of(C1);
    assertThat(before.contractFacts()).isEqualTo(2);
    assertThat(before.cardFacts()).isEqualTo(1);
    streams.add(
        CARD,
        new RateCardEvent.RateAnnounced(
            CARD, version("2026-06-01", "100", "61"), Agreements.ANN, Agreements.BOB, null));
    assertThat(new Terms(streams).of(C1).cardFacts()).isEqualTo(2);
  }

  @Test
  void unknownContractAndUnknownCardAreNamed() {
    assertThatThrownBy(() -> new Terms(parties()).of(C1)).hasMessageContaining("contract/unknown:");
    assertThatThrownBy(() -> new Terms(parties().add(C1, signed())).of(C1))
        .hasMessageContaining("contract/unknown-rate-card")
        .hasMessageContaining("house/Radiology");
  }

  private static String billAt(ContractTerms terms, String instant) {
    return bill(terms.priceAt(at(instant)));
  }

  private static String billOn(ContractTerms terms, String day) {
    return bill(terms.priceOn(LocalDate.parse(day)));
  }

  private static String bill(Price price) {
    return ((Price.PerHour) price).version().bill().toString();
  }
}
