package dev.hourbook.ledger.payee;

import static dev.hourbook.ledger.payee.Payments.ANN;
import static dev.hourbook.ledger.payee.Payments.BOB;
import static dev.hourbook.ledger.payee.Payments.EVE;
import static dev.hourbook.ledger.payee.Payments.FIRST;
import static dev.hourbook.ledger.payee.Payments.NOON;
import static dev.hourbook.ledger.payee.Payments.OTHER;
import static dev.hourbook.ledger.payee.Payments.PROVIDER;
import static dev.hourbook.ledger.payee.Payments.TODAY;
import static dev.hourbook.ledger.payee.Payments.USD;
import static dev.hourbook.ledger.payee.Payments.account;
import static dev.hourbook.ledger.payee.Payments.changed;
import static dev.hourbook.ledger.payee.Payments.held;
import static dev.hourbook.ledger.payee.Payments.linked;
import static dev.hourbook.ledger.payee.Payments.refused;
import static dev.hourbook.ledger.payee.Payments.screened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayeeCommand.MendAccount;
import dev.hourbook.ledger.payee.PayeeCommand.RecordScreening;
import dev.hourbook.ledger.payee.PayeeCommand.RefuseAccount;
import dev.hourbook.ledger.payee.PayeeCommand.ReleasePayee;
import dev.hourbook.ledger.payee.PayeeCommand.SignTaxForm;
import dev.hourbook.ledger.payee.PayeeEvent.AccountLinked;
import dev.hourbook.ledger.payee.PayeeEvent.AccountMended;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeReleased;
import dev.hourbook.ledger.payee.PayeeEvent.Screened;
import dev.hourbook.ledger.payee.PayeeEvent.TaxFormSigned;
import dev.hourbook.ledger.payout.Rail;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said of a payee, and by how many. */
class PayeeTest {

  private static Optional<PayeeEvent> said(PayeeCommand command, PayeeEvent... before) {
    return PayeeDecisions.decide(PayeeFacts.of(List.of(before)), command);
  }

  private static void refuses(PayeeRefusal why, PayeeCommand command, PayeeEvent... before) {
    assertThatThrownBy(() -> said(command, before))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
  }

  private static LinkAccount link(PayoutAccount account, Actor by, @Nullable Actor second) {
    return new LinkAccount(EVE, account, second, NOON, by);
  }

  private static PayoutAccount token(Fingerprint fingerprint, String reference) {
    return new PayoutAccount(Rail.BANK, reference, fingerprint, "US", USD, "1234");
  }

  @Test
  void twoPeopleLinkAnAccountAndChangeIt() {
    assertThat(said(link(account(FIRST), ANN, BOB))).contains(linked(FIRST));
    assertThat(said(link(account(OTHER), ANN, BOB), linked(FIRST))).contains(changed(FIRST, OTHER));
  }

  @Test
  void onePersonAloneSendsNobodysMoneyElsewhere() {
    refuses(
        new PayeeRefusal.SecondPersonNeeded(EVE, "The account"), link(account(FIRST), ANN, null));
    refuses(new PayeeRefusal.SamePersonTwice(ANN), link(account(FIRST), ANN, ANN), linked(OTHER));
    Actor again = new Actor("user:ANN");
    refuses(new PayeeRefusal.SamePersonTwice(again), link(account(FIRST), again, ANN));
  }

  @Test
  void providersRuleLinksAlone() {
    assertThat(said(link(account(OTHER), PROVIDER, null), linked(FIRST)))
        .contains(new AccountLinked(EVE, account(OTHER), FIRST, NOON, PROVIDER, null));
  }

  @Test
  void sameAccountAgainIsNothingNewAndAnotherTokenOfItReplacesNothing() {
    assertThat(said(link(account(FIRST), ANN, BOB), linked(FIRST))).isEmpty();
    PayoutAccount renamed = new PayoutAccount(Rail.BANK, "ba_new", FIRST, "US", USD, null);
    assertThat(said(link(renamed, ANN, BOB), linked(FIRST)))
        .contains(new AccountLinked(EVE, renamed, null, NOON, ANN, BOB));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "0123456789", "12-345-678"
      })
  void numberOfAnAccountIsRefusedAndNotRepeated(String number) {
    PayeeRefusal reference = new PayeeRefusal.LooksLikeAnAccountNumber("reference");
    refuses(
        reference, link(new PayoutAccount(Rail.BANK, number, FIRST, "US", USD, null), ANN, BOB));
    assertThat(reference.message()).doesNotContain(number);
    refuses(
        new PayeeRefusal.LooksLikeAnAccountNumber("fingerprint"),
        link(token(new Fingerprint(number), "ba_1"), ANN, BOB));
    refuses(
        new PayeeRefusal.LooksLikeAnAccountNumber("lastFour"),
        link(new PayoutAccount(Rail.BANK, "ba_1", FIRST, "US", USD, number), ANN, BOB));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ba_1MiN3gLkdIwHu7ix", "4f1c0a7788aa01bb", "1234567", "acct:17"})
  void tokenIsTaken(String token) {
    assertThat(said(link(token(FIRST, token), ANN, BOB))).isPresent();
  }

  @Test
  void countryExists() {
    refuses(
        new PayeeRefusal.UnknownCountry("XX"),
        link(new PayoutAccount(Rail.BANK, "ba_1", FIRST, "XX", USD, null), ANN, BOB));
  }

  @Test
  void onlyALinkedAccountIsRefusedAndOnlyARefusedOneMended() {
    RefuseAccount refuse = new RefuseAccount(EVE, Rail.BANK, "R03", "no account", NOON, ANN);
    refuses(new PayeeRefusal.NoAccount(EVE, Rail.BANK), refuse);
    assertThat(said(refuse, linked(FIRST))).contains(refused());
    MendAccount mend = new MendAccount(EVE, Rail.BANK, "typo", NOON, ANN);
    refuses(new PayeeRefusal.NotRefused(EVE, Rail.BANK), mend, linked(FIRST));
    assertThat(said(mend, linked(FIRST), refused()))
        .contains(new AccountMended(EVE, Rail.BANK, "typo", NOON, ANN));
  }

  @ParameterizedTest
  @CsvSource({
    "W8BEN,2026-02-07,,2029-12-31",
    "W8BEN,2025-12-31,,2028-12-31",
    "W8BEN,2026-01-01,2027-06-30,2027-06-30",
    "W8BEN,2026-01-01,2040-06-30,2029-12-31",
    "F8233,2026-02-07,,2026-12-31",
    "W9,2026-02-07,,",
    "NONE_NEEDED,2026-02-07,,",
    "W9,2026-02-07,2026-12-31,2026-12-31"
  })
  void formHoldsAsLongAsItsRuleSaysAndNeverLonger(
      TaxForm form, LocalDate signed, @Nullable LocalDate asked, @Nullable LocalDate last) {
    SignTaxForm sign = new SignTaxForm(EVE, form, signed, asked, "irs-1", NOON, ANN);
    assertThat(said(sign)).contains(new TaxFormSigned(EVE, form, signed, last, "irs-1", NOON, ANN));
  }

  @Test
  void nobodyHasSignedInTheFuture() {
    LocalDate late = TODAY.plusDays(2);
    refuses(
        new PayeeRefusal.SignedInTheFuture(late, NOON),
        new SignTaxForm(EVE, TaxForm.W9, late, null, "irs-1", NOON, ANN));
  }

  @Test
  void hitIsTakenBackByTwo() {
    Screened hit = screened(ScreeningResult.HIT, null);
    refuses(new PayeeRefusal.SecondPersonNeeded(EVE, "Taking back the hit"), clear(null), hit);
    refuses(new PayeeRefusal.SamePersonTwice(ANN), clear(ANN), hit);
    assertThat(said(clear(BOB), hit)).isPresent();
    assertThat(said(clear(null))).contains(screened(ScreeningResult.CLEAR, null));
  }

  private static RecordScreening clear(@Nullable Actor second) {
    return new RecordScreening(
        EVE, ScreeningResult.CLEAR, "lists", "sc_1", null, second, NOON, ANN);
  }

  @Test
  void holdIsOneAtATimeAndOnlyAHoldIsReleased() {
    HoldPayee hold = new HoldPayee(EVE, "a letter", NOON, ANN);
    ReleasePayee release = new ReleasePayee(EVE, "settled", NOON, ANN);
    assertThat(said(hold)).contains(held());
    refuses(new PayeeRefusal.HeldAlready(EVE, "a letter"), hold, held());
    refuses(new PayeeRefusal.NotHeld(EVE), release);
    PayeeReleased released = new PayeeReleased(EVE, "settled", NOON, ANN);
    assertThat(said(release, held())).contains(released);
    refuses(new PayeeRefusal.NotHeld(EVE), release, held(), released);
  }
}
