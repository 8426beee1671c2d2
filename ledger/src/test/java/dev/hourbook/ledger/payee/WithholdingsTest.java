package dev.hourbook.ledger.payee;

import static dev.hourbook.ledger.payee.Payments.ANN;
import static dev.hourbook.ledger.payee.Payments.BOB;
import static dev.hourbook.ledger.payee.Payments.EVE;
import static dev.hourbook.ledger.payee.Payments.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payee.PayeeCommand.SetWithholding;
import dev.hourbook.ledger.payee.PayeeEvent.WithholdingSet;
import dev.hourbook.ledger.payee.PayeeRefusal.SamePersonTwice;
import dev.hourbook.ledger.payee.PayeeRefusal.WithholdingFromThePast;
import dev.hourbook.ledger.payee.PayeeRefusal.WithholdingOutOfRange;
import dev.hourbook.ledger.payout.WithholdingRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much tax is withheld of somebody, since when, and who may say so. */
class WithholdingsTest {

  private static final WithholdingRate BACKUP = new WithholdingRate(2_400, "us-backup");

  private static final WithholdingOutOfRange RATE =
      new WithholdingOutOfRange("rate", "0 to 100 percent, of at most two decimals");

  private static SetWithholding set(WithholdingRate rate, Instant from, Actor second) {
    return new SetWithholding(EVE, rate, from, "no W-9", second, NOON, ANN);
  }

  private static void refuses(PayeeRefusal why, SetWithholding command) {
    assertThatThrownBy(() -> PayeeDecisions.decide(PayeeFacts.NONE, command))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
  }

  private static WithholdingSet said(int rate, Instant from) {
    WithholdingRate of = new WithholdingRate(rate, "us-backup");
    return new WithholdingSet(EVE, of, from, "no W-9", NOON, ANN, BOB);
  }

  private static int inForce(Instant at, WithholdingSet... set) {
    return PayeeFacts.of(List.of(set))
        .withholding(at)
        .map(e -> e.rate().basisPoints())
        .orElse(0);
  }

  @Test
  void twoPeopleSetARateFromNowOrLaterOn() {
    assertThat(PayeeDecisions.decide(PayeeFacts.NONE, set(BACKUP, NOON, BOB)))
        .contains(said(2_400, NOON));
    refuses(new SamePersonTwice(ANN), set(BACKUP, NOON, ANN));
    Instant before = NOON.minusSeconds(1);
    refuses(new WithholdingFromThePast(before, NOON), set(BACKUP, before, BOB));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_001})
  void rateIsAPartOfTheWhole(int basisPoints) {
    refuses(RATE, set(new WithholdingRate(basisPoints, "us-backup"), NOON, BOB));
  }

  @ParameterizedTest
  @CsvSource({"24, 2400", "7.25, 725", "0, 0", "100.00, 10000", "-1, -100"})
  void rateIsStatedInPercent(BigDecimal percent, int basisPoints) {
    assertThat(Withholdings.stated(percent, "us-nra"))
        .isEqualTo(new WithholdingRate(basisPoints, "us-nra"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.255", "1E20"})
  void rateThatIsNotExactIsRefused(BigDecimal percent) {
    assertThatThrownBy(() -> Withholdings.stated(percent, "us-nra"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(RATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "US", "us backup", "-us", "us-", "123-45-6789 of Eve"})
  void statuteIsAWord(String statute) {
    refuses(
        new WithholdingOutOfRange("statute", "a word like us-backup"),
        set(new WithholdingRate(2_400, statute), NOON, BOB));
  }

  @Test
  void theRateThatBeganLastIsInForceUntilALaterOneAndNothingEndsIt() {
    Instant later = NOON.plusSeconds(60);
    assertThat(inForce(NOON)).isZero();
    assertThat(inForce(NOON.minusNanos(1), said(2_400, NOON))).isZero();
    assertThat(inForce(NOON, said(2_400, NOON))).isEqualTo(2_400);
    // what is said of later does not act before, in whatever order it was said
    assertThat(inForce(NOON, said(3_000, later), said(2_400, NOON))).isEqualTo(2_400);
    assertThat(inForce(later, said(3_000, later), said(2_400, NOON))).isEqualTo(3_000);
    // of one instant the later word holds
    assertThat(inForce(NOON, said(2_400, NOON), said(1_000, NOON))).isEqualTo(1_000);
    assertThat(inForce(later, said(2_400, NOON), said(0, later))).isZero();
  }
}
