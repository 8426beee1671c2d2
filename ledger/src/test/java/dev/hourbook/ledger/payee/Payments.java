package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeEvent.AccountLinked;
import dev.hourbook.ledger.payee.PayeeEvent.AccountRefused;
import dev.hourbook.ledger.payee.PayeeEvent.IdentityChecked;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeHeld;
import dev.hourbook.ledger.payee.PayeeEvent.Screened;
import dev.hourbook.ledger.payee.PayeeEvent.TaxFormSigned;
import dev.hourbook.ledger.payout.Rail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Eve, who is to be paid, and what is said of her. */
final class Payments {

  static final ExpertId EVE = new ExpertId("eve");
  static final ExpertId ADAM = new ExpertId("adam");
  static final Actor ANN = new Actor("user:ann");
  static final Actor BOB = new Actor("user:bob");
  static final Actor PROVIDER = Actor.system("stripe");
  static final Currency USD = Currency.getInstance("USD");
  static final Instant NOON = Instant.parse("2026-02-07T12:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-02-07");
  static final Fingerprint FIRST = new Fingerprint("fp-first");
  static final Fingerprint OTHER = new Fingerprint("fp-other");

  private Payments() {}

  static PayoutAccount account(Fingerprint fingerprint) {
    return new PayoutAccount(Rail.BANK, "ba_" + fingerprint.hash(), fingerprint, "US", USD, "1234");
  }

  static AccountLinked linked(Fingerprint fingerprint) {
    return new AccountLinked(EVE, account(fingerprint), null, NOON, ANN, BOB);
  }

  static AccountLinked changed(Fingerprint from, Fingerprint to) {
    return new AccountLinked(EVE, account(to), from, NOON, ANN, BOB);
  }

  static AccountRefused refused() {
    return new AccountRefused(EVE, Rail.BANK, "R03", "no account", NOON, ANN);
  }

  static IdentityChecked identity(IdentityResult result, @Nullable LocalDate lastDay) {
    return new IdentityChecked(EVE, result, "vs_1", lastDay, NOON, ANN);
  }

  static Screened screened(ScreeningResult result, @Nullable LocalDate lastDay) {
    return new Screened(EVE, result, "lists", "sc_1", lastDay, NOON, ANN, null);
  }

  static TaxFormSigned signed(TaxForm form, @Nullable LocalDate lastDay) {
    return new TaxFormSigned(EVE, form, TODAY, lastDay, "irs-1", NOON, ANN);
  }

  static PayeeHeld held() {
    return new PayeeHeld(EVE, "a letter", NOON, ANN);
  }
}
