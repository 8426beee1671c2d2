package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.payout.Pays.BOB;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.ApprovalPolicyCommand.SetApprovalPolicy;
import dev.hourbook.ledger.payout.ApprovalPolicyEvent.ApprovalPolicySet;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people set how many approve what, from now on or later; the largest tier reached counts. */
class ApprovalPolicyTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ApprovalRules RULES = rules(
      tier("50000.00", USD, 2),
      tier("250000.00", USD, 3),
      tier("40000.00", EUR, 2),
      tier("90000.00", EUR, 4));

  private static ApprovalTier tier(String from, Currency currency, int approvers) {
    return new ApprovalTier(Money.of(from, currency), approvers);
  }

  private static ApprovalRules rules(ApprovalTier... tiers) {
    return new ApprovalRules(List.of(tiers));
  }

  private static String refusal(ApprovalRules rules, Instant from, Actor second) {
    SetApprovalPolicy set =
        new SetApprovalPolicy(ApprovalPolicyId.MAIN, rules, from, "law", second, WEDNESDAY, ANN);
    return catchThrowableOfType(Refused.class, () -> ApprovalPolicy.begun(set))
        .refusal()
        .code();
  }

  @Test
  void nobodySetsItAloneOrForThePast() {
    assertThat(refusal(RULES, WEDNESDAY, ANN)).isEqualTo("approval-policy/same-person-twice");
    assertThat(refusal(RULES, WEDNESDAY, new Actor("user:ANN")))
        .isEqualTo("approval-policy/same-person-twice");
    assertThat(refusal(RULES, WEDNESDAY.minusSeconds(1), BOB))
        .isEqualTo("approval-policy/from-the-past");
  }

  @ParameterizedTest
  @CsvSource({"1.00,1", "1.00,10", "-0.01,2"})
  void tierAsksForTwoToNinePeopleFromAnAmount(String from, int approvers) {
    assertThat(refusal(rules(tier(from, USD, approvers)), WEDNESDAY, BOB))
        .isEqualTo("approval-policy/out-of-range");
  }

  @Test
  void currencyHasOneAmountForSoManyPeople() {
    assertThat(refusal(rules(tier("1", USD, 2), tier("2", USD, 2)), WEDNESDAY, BOB))
        .isEqualTo("approval-policy/out-of-range");
  }

  @ParameterizedTest
  @CsvSource({
    "USD 49999.99, 1",
    "USD 50000.00, 2",
    "USD 249999.99, 2",
    "USD 250000.00, 3",
    "USD 49999.99/EUR 39999.99, 1",
    "USD 49999.99/EUR 40000.00, 2",
    "USD 250000.00/EUR 90000.00, 4",
    "USD 30000.00/USD 20000.00, 2",
    "GBP 999999.00, 1"
  })
  void mostThatAnyCurrencyAsksForIsNeeded(String amounts, int needed) {
    List<Money> leaves = Stream.of(amounts.split("/")).map(Money::parse).toList();
    assertThat(RULES.needed(leaves)).isEqualTo(needed);
  }

  @Test
  void onePersonIsNeededOfNothing() {
    assertThat(RULES.needed(List.of())).isEqualTo(1);
    assertThat(ApprovalRules.DEFAULT.needed(List.of(Money.of("9999999.00", USD))))
        .isEqualTo(1);
    assertThat(rules(tier("0.00", USD, 2)).needed(List.of())).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          1 | 1 | approved
          3 | 2 | approved
          0 | 1 | not approved yet; a second person has to approve
          0 | 2 | not approved yet; 2 people besides the planners have to approve
          1 | 2 | endorsed by 1 of 2; another person has to approve
          1 | 3 | endorsed by 1 of 3; 2 other people have to approve""")
  void consentSaysHowManyAreMissing(int given, int needed, String words) {
    assertThat(new Consent(given, needed).words()).isEqualTo(words);
  }

  @Test
  void rulesOfAnInstantAreThoseThatBeganLastByThen() {
    List<ApprovalPolicySet> all = List.of(
        set(3, "2026-03-01T00:00:00Z"),
        set(4, "2026-04-01T00:00:00Z"),
        set(5, "2026-03-01T00:00:00Z"));
    assertThat(needed("2026-02-28T23:59:59Z", all)).isEqualTo(1);
    assertThat(needed("2026-03-01T00:00:00Z", all)).isEqualTo(5);
    assertThat(needed("2026-03-31T23:59:59Z", all)).isEqualTo(5);
    assertThat(needed("2026-04-01T00:00:00Z", all)).isEqualTo(4);
  }

  private static int needed(String at, List<ApprovalPolicySet> all) {
    return ApprovalRules.at(Instant.parse(at), all).needed(List.of(Money.of("1.00", USD)));
  }

  private static ApprovalPolicySet set(int approvers, String from) {
    ApprovalRules rules = rules(tier("1.00", USD, approvers));
    return new ApprovalPolicySet(
        ApprovalPolicyId.MAIN, rules, Instant.parse(from), "law", WEDNESDAY, ANN, BOB);
  }
}
