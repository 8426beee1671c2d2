package dev.hourbook.ledger.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.ExpertCommand.OnboardExpert;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Check;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.Obstacle;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayeeCommand.ReleasePayee;
import dev.hourbook.ledger.payee.PayeePolicyCommand.SetPayeePolicy;
import dev.hourbook.ledger.payee.PayeePolicyId;
import dev.hourbook.ledger.payee.PayeeRules;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.ledger.payee.SharingCommand.AllowSharing;
import dev.hourbook.ledger.payout.Rail;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payees on the whole write side: who is told of an account, and what the streams say then. */
class PayeesTest {

  private static final Instant AT = Instant.parse("2026-02-11T10:00:00Z");
  private static final Duration RESTED = Duration.ofDays(3);
  private static final Actor ANN = new Actor("user:ann");
  private static final Actor BOB = new Actor("user:bob");
  private static final ExpertId EVE = new ExpertId("eve");
  private static final ExpertId ADAM = new ExpertId("adam");
  private static final Fingerprint ONE = new Fingerprint("fp-one");
  private static final Fingerprint TWO = new Fingerprint("fp-two");

  private final BookInMemory book = new BookInMemory();
  private final Payees payees = new Payees(book::facts);

  @BeforeEach
  void onboard() {
    book.granted(new OnboardExpert(EVE, ZoneOffset.UTC, AT, ANN));
    book.granted(new OnboardExpert(ADAM, ZoneOffset.UTC, AT, ANN));
  }

  @AfterEach
  void close() {
    book.close();
  }

  private static LinkAccount link(ExpertId who, Fingerprint where, Instant at) {
    PayoutAccount account = new PayoutAccount(
        Rail.BANK, "ba_" + where.hash(), where, "US", Currency.getInstance("USD"), null);
    return new LinkAccount(who, account, BOB, at, ANN);
  }

  private static AllowSharing allow(ExpertId... who) {
    return new AllowSharing(ONE, List.of(who), "married", BOB, AT, ANN);
  }

  private List<Obstacle> why(ExpertId who, Instant at) {
    return payees.verdict(who, Rail.BANK, at).why().stream()
        .map(Reason::obstacle)
        .toList();
  }

  @Test
  void strangerIsNoPayee() {
    ExpertId nobody = new ExpertId("nobody");
    assertThat(book.refused(new HoldPayee(nobody, "letter", AT, ANN)).code())
        .isEqualTo("party/unknown-expert");
    assertThat(book.refused(link(nobody, ONE, AT)).code()).isEqualTo("party/unknown-expert");
  }

  @Test
  void bothWhoArePaidToOneAccountAreStoppedUntilTwoPeopleSayTheyMay() {
    book.granted(link(EVE, ONE, AT));
    assertThat(why(EVE, AT)).isEmpty();
    book.granted(link(ADAM, ONE, AT));
    assertThat(why(EVE, AT)).containsExactly(Obstacle.ACCOUNT_SHARED);
    assertThat(why(ADAM, AT)).containsExactly(Obstacle.ACCOUNT_SHARED);
    assertThat(book.refused(allow(EVE)).code()).isEqualTo("payee/other-holders");
    book.granted(allow(EVE, ADAM));
    assertThat(why(EVE, AT)).isEmpty();
    assertThat(why(ADAM, AT)).isEmpty();
  }

  @Test
  void whoeverMovesToAnotherAccountLeavesTheFirstAndRests() {
    book.granted(link(EVE, ONE, AT));
    book.granted(link(ADAM, ONE, AT));
    book.granted(link(ADAM, TWO, AT));
    assertThat(payees.sharing(ONE).experts()).containsExactly(EVE);
    assertThat(payees.sharing(TWO).experts()).containsExactly(ADAM);
    assertThat(why(EVE, AT)).isEmpty();
    assertThat(why(ADAM, AT.plus(RESTED).minusSeconds(1)))
        .containsExactly(Obstacle.ACCOUNT_COOLING_OFF);
    assertThat(why(ADAM, AT.plus(RESTED))).isEmpty();
  }

  @Test
  void sameAccountAgainTellsNobody() {
    book.granted(link(EVE, ONE, AT));
    int before = book.all().size();
    book.granted(link(EVE, ONE, AT.plusSeconds(9)));
    assertThat(book.all()).hasSize(before);
  }

  @Test
  void holdIsReleasedAndHeldAgain() {
    book.granted(new HoldPayee(EVE, "letter", AT, ANN));
    assertThat(why(EVE, AT)).containsExactly(Obstacle.HELD);
    book.granted(new ReleasePayee(EVE, "settled", AT, ANN));
    assertThat(why(EVE, AT)).isEmpty();
    book.granted(new HoldPayee(EVE, "another letter", AT, ANN));
    assertThat(why(EVE, AT)).containsExactly(Obstacle.HELD);
  }

  @Test
  void policyAsksFromItsInstantOn() {
    PayeeRules rules = new PayeeRules(List.of(Check.ACCOUNT), 24, 0, 0, List.of());
    Instant from = AT.plusSeconds(60);
    book.granted(new SetPayeePolicy(PayeePolicyId.MAIN, rules, from, "law", BOB, AT, ANN));
    assertThat(why(EVE, from.minusSeconds(1))).isEmpty();
    assertThat(why(EVE, from)).containsExactly(Obstacle.ACCOUNT_MISSING);
    book.granted(new SetPayeePolicy(
        PayeePolicyId.MAIN, PayeeRules.DEFAULT, from.plusSeconds(1), "law", BOB, AT, ANN));
    assertThat(why(EVE, from.plusSeconds(1))).isEmpty();
  }
}
