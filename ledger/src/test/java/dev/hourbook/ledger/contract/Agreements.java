package dev.hourbook.ledger.contract;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractEvent.CapChanged;
import dev.hourbook.ledger.contract.ContractEvent.ContractEnded;
import dev.hourbook.ledger.contract.ContractEvent.ContractPaused;
import dev.hourbook.ledger.contract.ContractEvent.ContractResumed;
import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.ContractEvent.RateAgreed;
import dev.hourbook.ledger.contract.RateCardEvent.RateCardPublished;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientEvent.ClientOnboarded;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertEvent.ExpertOnboarded;
import dev.hourbook.ledger.party.ExpertId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Small words for terms, for tests: contract C-1 of expert E-1 for client acme, 95 billed, 60 paid.
 */
public final class Agreements {

  public static final Currency USD = Currency.getInstance("USD");
  public static final ContractId C1 = new ContractId("C-1");
  public static final ClientId ACME = new ClientId("acme");
  public static final ExpertId EVE = new ExpertId("E-1");
  public static final Discipline RADIOLOGY = new Discipline("Radiology");
  public static final RateCardId CARD = RateCardId.house(RADIOLOGY);
  public static final Actor ANN = new Actor("user:ann");
  public static final Actor BOB = new Actor("user:bob");
  public static final EffectiveFrom NEW_YEAR = day("2026-01-01");

  private Agreements() {}

  public static EffectiveFrom day(String day) {
    return EffectiveFrom.startOf(LocalDate.parse(day), ZoneOffset.UTC);
  }

  public static Instant at(String instant) {
    return Instant.parse(instant);
  }

  public static RateVersion version(EffectiveFrom from, String bill, String pay) {
    return new RateVersion(from, Rate.of(bill, USD), Rate.of(pay, USD));
  }

  public static RateVersion version(String from, String bill, String pay) {
    return version(day(from), bill, pay);
  }

  public static Engagement engagement(PayCalendar calendar) {
    return new Engagement(ACME, EVE, "scans", RADIOLOGY, CARD, USD, calendar);
  }

  public static ContractSigned signed(PayCalendar calendar, Rounding rounding) {
    return new ContractSigned(C1, engagement(calendar), NEW_YEAR, rounding, null);
  }

  public static ContractSigned signed() {
    return signed(PayCalendar.ISO, Rounding.NONE);
  }

  public static ContractSigned capped(long seconds) {
    return new ContractSigned(C1, engagement(PayCalendar.ISO), NEW_YEAR, Rounding.NONE, seconds);
  }

  public static RateCardPublished card(RateVersion... versions) {
    return new RateCardPublished(CARD, List.of(versions));
  }

  public static RateAgreed agreed(RateVersion version) {
    return new RateAgreed(C1, version, ANN, BOB, null);
  }

  public static CapChanged cap(String week, @Nullable Long seconds) {
    return new CapChanged(C1, seconds, PayCalendar.ISO.weekOf(LocalDate.parse(week)));
  }

  public static ContractPaused paused(String from) {
    return new ContractPaused(C1, day(from));
  }

  public static ContractResumed resumed(String from) {
    return new ContractResumed(C1, day(from));
  }

  public static ContractEnded ended(String from) {
    return new ContractEnded(C1, day(from));
  }

  /** Acme, Eve and a house card of 95 billed and 60 paid since the new year; no contract yet. */
  public static StreamsInMemory parties() {
    BillingTerms terms = new BillingTerms(Cadence.WEEKLY, 30, ZoneOffset.UTC);
    return new StreamsInMemory()
        .add(ACME, new ClientOnboarded(ACME, "Acme Labs", USD, terms))
        .add(EVE, new ExpertOnboarded(EVE, ZoneOffset.UTC));
  }

  /** All of it: parties, the card at 95 and 60, and the facts of contract C-1. */
  public static StreamsInMemory book(ContractEvent... facts) {
    return parties().add(CARD, card(version(NEW_YEAR, "95", "60"))).add(C1, facts);
  }

  /** The terms that those facts of contract C-1 come to, with the card at 95 and 60. */
  public static ContractTerms terms(ContractEvent... facts) {
    return new Terms(book(facts)).of(C1);
  }
}
