package dev.hourbook.ledger.payee;

import static dev.hourbook.ledger.payee.Payments.ANN;
import static dev.hourbook.ledger.payee.Payments.BOB;
import static dev.hourbook.ledger.payee.Payments.NOON;
import static dev.hourbook.ledger.payee.Payments.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payee.PayeePolicyCommand.SetPayeePolicy;
import dev.hourbook.ledger.payee.PayeePolicyEvent.PayeePolicySet;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people set what is asked, from now on or later; the rules of an instant are the last. */
class PayeePolicyTest {

  private static final Money FEW = Money.of("25.00", USD);

  private static PayeeRules rules(int hours, int security, int first, Money... least) {
    return new PayeeRules(List.of(Check.IDENTITY), hours, security, first, List.of(least));
  }

  private static String refusal(PayeeRules rules, Instant from, Actor second) {
    SetPayeePolicy set =
        new SetPayeePolicy(PayeePolicyId.MAIN, rules, from, "law", second, NOON, ANN);
    return catchThrowableOfType(Refused.class, () -> PayeePolicy.begun(set))
        .refusal()
        .code();
  }

  @Test
  void nobodySetsItAloneOrForThePast() {
    assertThat(refusal(rules(72, 0, 0), NOON, ANN)).isEqualTo("payee/same-person-twice");
    assertThat(refusal(rules(72, 0, 0), NOON.minusSeconds(1), BOB))
        .isEqualTo("payee-policy/from-the-past");
  }

  @ParameterizedTest
  @CsvSource({"-1,0,0", "8785,0,0", "0,-1,0", "0,367,0", "0,0,-1", "0,0,367"})
  void periodsAreWithinAYear(int hours, int security, int first) {
    assertThat(refusal(rules(hours, security, first), NOON, BOB))
        .isEqualTo("payee-policy/out-of-range");
  }

  @ParameterizedTest
  @CsvSource({"-1", "101"})
  void whatIsKeptIsAShareOfThePayout(int percent) {
    PayeeRules rules = new PayeeRules(List.of(), 72, 0, 0, List.of(), percent);
    assertThat(refusal(rules, NOON, BOB)).isEqualTo("payee-policy/out-of-range");
  }

  @Test
  void leastPayoutIsOneACurrencyAndNeverNegative() {
    assertThat(refusal(rules(0, 0, 0, FEW.negated()), NOON, BOB))
        .isEqualTo("payee-policy/out-of-range");
    assertThat(refusal(rules(0, 0, 0, FEW, FEW), NOON, BOB)).isEqualTo("payee-policy/out-of-range");
  }

  @Test
  void rulesOfAnInstantAreThoseThatBeganLastByThen() {
    PayeePolicySet march = set(rules(1, 0, 0), "2026-03-01T00:00:00Z");
    PayeePolicySet april = set(rules(2, 0, 0), "2026-04-01T00:00:00Z");
    PayeePolicySet better = set(rules(3, 0, 0), "2026-03-01T00:00:00Z");
    List<PayeePolicySet> all = List.of(march, april, better);
    assertThat(hours("2026-02-28T23:59:59Z", all)).isEqualTo(72);
    assertThat(hours("2026-03-01T00:00:00Z", all)).isEqualTo(3);
    assertThat(hours("2026-03-31T23:59:59Z", all)).isEqualTo(3);
    assertThat(hours("2026-04-01T00:00:00Z", all)).isEqualTo(2);
  }

  private static int hours(String at, List<PayeePolicySet> all) {
    return RulesInForce.at(Instant.parse(at), all).rules().coolingOffHours();
  }

  private static PayeePolicySet set(PayeeRules rules, String from) {
    return new PayeePolicySet(
        PayeePolicyId.MAIN, rules, Instant.parse(from), "law", NOON, ANN, BOB);
  }
}
