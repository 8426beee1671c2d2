package dev.hourbook.ledger.payee;

import static dev.hourbook.ledger.payee.Payments.ADAM;
import static dev.hourbook.ledger.payee.Payments.EVE;
import static dev.hourbook.ledger.payee.Payments.FIRST;
import static dev.hourbook.ledger.payee.Payments.NOON;
import static dev.hourbook.ledger.payee.Payments.OTHER;
import static dev.hourbook.ledger.payee.Payments.TODAY;
import static dev.hourbook.ledger.payee.Payments.changed;
import static dev.hourbook.ledger.payee.Payments.held;
import static dev.hourbook.ledger.payee.Payments.identity;
import static dev.hourbook.ledger.payee.Payments.linked;
import static dev.hourbook.ledger.payee.Payments.refused;
import static dev.hourbook.ledger.payee.Payments.screened;
import static dev.hourbook.ledger.payee.Payments.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeEvent.AccountMended;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeReleased;
import dev.hourbook.ledger.payout.Rail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each reason once, alone and together, and the borders of each period to the second. */
class GateTest {

  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-02-08T00:00:00Z");
  private static final Instant RESTED = NOON.plus(Duration.ofDays(3));
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final List<Check> EVERYTHING = List.of(Check.values());

  private static Gate gate(List<Check> required, Instant at) {
    return new Gate(new RulesInForce(new PayeeRules(required, 72, 0, 0, List.of()), NEW_YEAR), at);
  }

  private static List<Reason> why(List<Check> required, Instant at, PayeeEvent... said) {
    return gate(required, at)
        .decide(PayeeFacts.of(List.of(said)), Rail.BANK, Sharing.NONE)
        .why();
  }

  private static Arguments stops(
      Obstacle obstacle, Check asked, Instant since, PayeeEvent... said) {
    return Arguments.of(obstacle, List.of(asked), since, said);
  }

  private static Arguments stopsAnyway(Obstacle obstacle, PayeeEvent... said) {
    return Arguments.of(obstacle, List.of(), NOON, said);
  }

  static List<Arguments> eachOnce() {
    return List.of(
        stops(Obstacle.IDENTITY_MISSING, Check.IDENTITY, NEW_YEAR),
        stops(
            Obstacle.IDENTITY_FAILED, Check.IDENTITY, NOON, identity(IdentityResult.FAILED, null)),
        stops(
            Obstacle.IDENTITY_EXPIRED,
            Check.IDENTITY,
            NOON,
            identity(IdentityResult.EXPIRED, null)),
        stops(Obstacle.ACCOUNT_MISSING, Check.ACCOUNT, NEW_YEAR),
        stops(Obstacle.TAX_FORM_MISSING, Check.TAX_FORM, NEW_YEAR),
        stops(Obstacle.SCREENING_MISSING, Check.SCREENING, NEW_YEAR),
        stops(
            Obstacle.SCREENING_PENDING,
            Check.SCREENING,
            NOON,
            screened(ScreeningResult.PENDING, null)),
        stopsAnyway(Obstacle.SCREENING_HIT, screened(ScreeningResult.HIT, null)),
        stopsAnyway(Obstacle.ACCOUNT_REFUSED, linked(FIRST), refused()),
        stopsAnyway(Obstacle.ACCOUNT_COOLING_OFF, changed(FIRST, OTHER)),
        stopsAnyway(Obstacle.HELD, held()));
  }

  @ParameterizedTest
  @MethodSource("eachOnce")
  void eachReasonStopsAloneAndSaysSinceWhen(
      Obstacle obstacle, List<Check> asked, Instant since, PayeeEvent[] said) {
    assertThat(why(asked, LATER, said)).singleElement().satisfies(reason -> {
      assertThat(reason.obstacle()).isEqualTo(obstacle);
      assertThat(reason.since()).isEqualTo(since);
    });
  }

  @Test
  void whatNobodyAsksForStopsNobody() {
    assertThat(why(List.of(), LATER)).isEmpty();
    assertThat(why(
            List.of(),
            LATER,
            identity(IdentityResult.FAILED, null),
            screened(ScreeningResult.PENDING, null),
            signed(TaxForm.W8BEN, TODAY.minusDays(1))))
        .isEmpty();
  }

  @Test
  void whoeverHasEverythingIsPayable() {
    Verdict verdict = gate(EVERYTHING, LATER)
        .decide(
            PayeeFacts.of(List.of(
                identity(IdentityResult.VERIFIED, null),
                linked(FIRST),
                signed(TaxForm.W9, null),
                screened(ScreeningResult.CLEAR, null))),
            Rail.BANK,
            Sharing.NONE);
    assertThat(verdict).isEqualTo(new Verdict.Payable());
  }

  @Test
  void severalReasonsAreToldInOneOrder() {
    assertThat(why(EVERYTHING, LATER))
        .extracting(Reason::obstacle)
        .containsExactly(
            Obstacle.SCREENING_MISSING,
            Obstacle.IDENTITY_MISSING,
            Obstacle.ACCOUNT_MISSING,
            Obstacle.TAX_FORM_MISSING);
    assertThat(why(List.of(), LATER, changed(FIRST, OTHER), refused(), held()))
        .extracting(Reason::obstacle)
        .containsExactly(Obstacle.HELD, Obstacle.ACCOUNT_REFUSED, Obstacle.ACCOUNT_COOLING_OFF);
  }

  @Test
  void changedAccountRestsToTheSecondAndAFirstOneDoesNot() {
    assertThat(why(List.of(), RESTED.minusSeconds(1), changed(FIRST, OTHER)))
        .containsExactly(new Reason(Obstacle.ACCOUNT_COOLING_OFF, NOON, RESTED));
    assertThat(why(List.of(), RESTED, changed(FIRST, OTHER))).isEmpty();
    assertThat(why(List.of(), NOON, linked(FIRST))).isEmpty();
  }

  @Test
  void lastDayIsOverAtItsEnd() {
    List<List<PayeeEvent>> lasting = List.of(
        List.of(identity(IdentityResult.VERIFIED, TODAY)),
        List.of(signed(TaxForm.W8BEN, TODAY)),
        List.of(screened(ScreeningResult.CLEAR, TODAY)));
    List<Check> asked = List.of(Check.IDENTITY, Check.TAX_FORM, Check.SCREENING);
    for (int i = 0; i < asked.size(); i++) {
      PayeeEvent[] said = lasting.get(i).toArray(PayeeEvent[]::new);
      List<Check> one = List.of(asked.get(i));
      assertThat(why(one, MIDNIGHT.minusSeconds(1), said)).isEmpty();
      assertThat(why(one, MIDNIGHT, said))
          .singleElement()
          .satisfies(reason -> assertThat(reason.since()).isEqualTo(MIDNIGHT));
    }
  }

  @Test
  void refusedAccountIsPaidAgainOnceMendedOrReplacedAndRested() {
    PayeeEvent mended = new AccountMended(EVE, Rail.BANK, "typo", LATER, Payments.ANN);
    assertThat(why(List.of(), LATER, linked(FIRST), refused(), mended)).isEmpty();
    assertThat(why(List.of(), RESTED, linked(FIRST), refused(), changed(FIRST, OTHER)))
        .isEmpty();
    assertThat(why(List.of(), RESTED, linked(FIRST), refused(), linked(FIRST)))
        .extracting(Reason::obstacle)
        .containsExactly(Obstacle.ACCOUNT_REFUSED);
  }

  @Test
  void releaseEndsAHold() {
    PayeeEvent released = new PayeeReleased(EVE, "settled", LATER, Payments.ANN);
    assertThat(why(List.of(), LATER, held(), released)).isEmpty();
  }

  @Test
  void sharedAccountStopsUntilAllOfThemMayShareIt() {
    Map<ExpertId, Instant> both = Map.of(EVE, NEW_YEAR, ADAM, NOON);
    PayeeFacts facts = PayeeFacts.of(List.of(linked(FIRST)));
    assertThat(shared(facts, new Sharing(both, Set.of(EVE))))
        .containsExactly(Reason.since(Obstacle.ACCOUNT_SHARED, NOON));
    assertThat(shared(facts, new Sharing(both, Set.of(EVE, ADAM)))).isEmpty();
    assertThat(shared(facts, new Sharing(Map.of(EVE, NOON), Set.of()))).isEmpty();
  }

  private static List<Reason> shared(PayeeFacts facts, Sharing sharing) {
    return gate(List.of(), LATER).decide(facts, Rail.BANK, sharing).why();
  }
}
