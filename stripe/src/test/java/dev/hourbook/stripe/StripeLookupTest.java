package dev.hourbook.stripe;

import static dev.hourbook.stripe.StandIn.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.PayoutCreateParams;
import com.stripe.param.TransferCreateParams;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.Sighting;
import dev.hourbook.ledger.payout.Sighting.Done;
import dev.hourbook.ledger.payout.Sighting.Moving;
import dev.hourbook.ledger.payout.Sighting.NotThere;
import dev.hourbook.ledger.payout.Sighting.Unclear;
import dev.hourbook.sandbox.Fault;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A lost attempt is found by what we wrote on it, or it is known not to be there. */
@Timeout(60)
class StripeLookupTest {
  private final StandIn stripe = new StandIn();

  @AfterEach
  void close() {
    stripe.close();
  }

  @Test
  void oneAttemptIsNotTakenForAnother() {
    String first = stripe.accepted(stripe.payout(1, 1_000));
    assertThat(stripe.find(stripe.payout(2, 1_000))).isEqualTo(new NotThere());
    String second = stripe.accepted(stripe.payout(2, 1_000));
    assertThat(reference(stripe.find(stripe.payout(1, 1_000)))).isEqualTo(first);
    assertThat(reference(stripe.find(stripe.payout(2, 1_000)))).isEqualTo(second);
    String delivered = stripe.accepted(stripe.delivery(1, 1_000));
    assertThat(stripe.find(stripe.delivery(2, 1_000))).isEqualTo(new NotThere());
    assertThat(stripe.find(stripe.delivery(1, 1_000))).isEqualTo(new Moving(delivered));
  }

  @Test
  void aPayoutIsFoundBehindMoreThanAHundredOthersOfItsExpert() throws Exception {
    stripe.accepted(stripe.payout());
    String wanted = stripe.accepted(stripe.delivery(1, 1_000));
    for (int i = 0; i < 230; i++) {
      byHand(1, Map.of());
    }
    int before = stripe.calls().size();
    assertThat(stripe.find(stripe.delivery(1, 1_000))).isEqualTo(new Moving(wanted));
    assertThat(stripe.calls()).hasSize(before + 3);
    assertThat(stripe.find(stripe.delivery(2, 1_000))).isEqualTo(new NotThere());
  }

  @Test
  void aTransferIsFoundBehindMoreThanAHundredOfItsGroup() {
    String wanted = stripe.accepted(stripe.payout(1, 100));
    for (int attempt = 2; attempt <= 120; attempt++) {
      stripe.accepted(stripe.payout(attempt, 100));
    }
    assertThat(reference(stripe.find(stripe.payout(1, 100)))).isEqualTo(wanted);
  }

  @Test
  void aPayoutFromBeforeTheClocksCouldDifferIsNotLookedAt() {
    stripe.accepted(stripe.payout());
    String id = stripe.accepted(stripe.delivery(1, 1_000));
    var rail = stripe.rail();
    assertThat(rail.find(stripe.delivery(1, 1_000), NOW.plus(Duration.ofMinutes(9))))
        .isEqualTo(new Moving(id));
    assertThat(rail.find(stripe.delivery(1, 1_000), NOW.plus(Duration.ofMinutes(11))))
        .isEqualTo(new NotThere());
  }

  @Test
  void anotherAmountUnderOurMarksNeedsAPerson() {
    String id = stripe.accepted(stripe.payout());
    assertPerson(
        stripe.find(stripe.payout(2, 380_051)), "transfer " + id + " is not what was sent");
    String payout = stripe.accepted(stripe.delivery(1, 1_000));
    assertPerson(
        stripe.find(stripe.delivery(1, 999)), "payout " + payout + " is not what was sent");
  }

  @Test
  void twoOfOneAttemptNeedAPerson() throws Exception {
    stripe.accepted(stripe.payout());
    Instruction delivery = stripe.delivery(1, 1_000);
    String one = stripe.accepted(delivery);
    String two = byHand(1_000, Marks.of(delivery));
    assertPerson(stripe.find(delivery), "payouts " + two + ", " + one + " are all of this attempt");
    assertThat(stripe.read(delivery, one)).isEqualTo(new Moving(one));
  }

  @Test
  void whatDoesNotSayWhichAttemptItIsNeedsAPerson() throws Exception {
    Instruction funding = stripe.payout(1, 1_000);
    var params = TransferCreateParams.builder()
        .setAmount(1_000L)
        .setCurrency("usd")
        .setDestination(stripe.expert)
        .setTransferGroup(funding.payout())
        .build();
    String id = stripe.byHand().v1().transfers().create(params).getId();
    assertPerson(stripe.find(funding), "transfers " + id + " may be of this attempt");
    String payout = byHand(10, Map.of("hourbook_payout", funding.payout()));
    assertPerson(
        stripe.find(stripe.delivery(1, 10)), "payouts " + payout + " may be of this attempt");
  }

  @Test
  void payoutsThatTheExpertMadeAreNoneOfOurs() throws Exception {
    stripe.accepted(stripe.payout());
    byHand(1_000, Map.of());
    byHand(1_000, Map.of("hourbook_payout", "payout:another", "hourbook_attempt", "x"));
    assertThat(stripe.find(stripe.delivery(1, 1_000))).isEqualTo(new NotThere());
  }

  @ParameterizedTest
  @EnumSource(names = {"RESET_BEFORE", "RESET_IN_BODY", "CUT_IN_BODY", "ERROR_BEFORE"})
  void aPageThatIsLostIsAskedForAgain(Fault fault) {
    String id = stripe.accepted(stripe.payout());
    stripe.sandbox.faults().plan("GET /v1/transfers", fault, 2);
    assertThat(reference(stripe.find(stripe.payout()))).isEqualTo(id);
    assertThat(stripe.calls()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"NONE", "SCRIPTED", "HANG"},
      mode = EnumSource.Mode.EXCLUDE)
  void aListingThatIsDisturbedIsNeverTakenForComplete(Fault fault) {
    String id = stripe.accepted(stripe.payout());
    var rail = stripe.impatient();
    stripe.sandbox.faults().plan("GET /v1/transfers", fault, Integer.MAX_VALUE);
    assertLookUp(rail.find(stripe.payout(), NOW));
    assertLookUp(rail.find(stripe.payout(9, 1), NOW));
    stripe.sandbox.faults().plan("GET /v1/transfers/{id}", fault, Integer.MAX_VALUE);
    assertLookUp(rail.read(stripe.payout(), id));
  }

  @Test
  void aSecondPageThatIsLostMakesTheListingIncomplete() throws Exception {
    stripe.accepted(stripe.payout());
    for (int i = 0; i < 101; i++) {
      byHand(1, Map.of());
    }
    stripe.sandbox.faults().plan("GET /v1/payouts", Fault.NONE, 1);
    stripe.sandbox.faults().plan("GET /v1/payouts", Fault.ERROR_AFTER, 3);
    assertLookUp(stripe.find(stripe.delivery(1, 1_000)));
    assertThat(stripe.find(stripe.delivery(1, 1_000))).isEqualTo(new NotThere());
  }

  private String byHand(long minor, Map<String, String> marks) throws Exception {
    var params = PayoutCreateParams.builder()
        .setAmount(minor)
        .setCurrency("usd")
        .putAllMetadata(marks)
        .build();
    return stripe
        .byHand()
        .v1()
        .payouts()
        .create(params, StandIn.as(stripe.expert))
        .getId();
  }

  private static String reference(Sighting seen) {
    return ((Done) seen).reference();
  }

  private static void assertPerson(Sighting seen, String why) {
    assertThat(seen).isEqualTo(new Unclear(why, Next.PERSON));
  }

  private static void assertLookUp(Sighting seen) {
    assertThat(seen).isInstanceOf(Unclear.class).extracting("next").isEqualTo(Next.LOOK_UP);
  }
}
