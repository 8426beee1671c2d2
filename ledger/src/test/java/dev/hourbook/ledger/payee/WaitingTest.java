package dev.hourbook.ledger.payee;

import static dev.hourbook.ledger.payee.Payments.ANN;
import static dev.hourbook.ledger.payee.Payments.BOB;
import static dev.hourbook.ledger.payee.Payments.EVE;
import static dev.hourbook.ledger.payee.Payments.NOON;
import static dev.hourbook.ledger.payee.Payments.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payee.ContractPayEvent.PayTermsAgreed;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.timesheet.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hours that wait though whoever worked them may be paid. */
class WaitingTest {

  private static final Duration FIVE_DAYS = Duration.ofDays(5);
  private static final Money FEW = Money.of("25.00", USD);

  private final Map<ItemId, Instant> approved = new HashMap<>();
  private final List<PayoutItem> items = new ArrayList<>();

  private final Map<ContractId, List<PayTermsAgreed>> terms = new HashMap<>();
  private final Set<ItemId> paidFor = new HashSet<>();

  private void agreed(PayWhen when, int days, Instant from) {
    PayTermsAgreed said = new PayTermsAgreed(
        new ContractId("C"), new PayTerms(when, days), from, "agreed", NOON, ANN, BOB);
    terms.computeIfAbsent(said.contract(), c -> new ArrayList<>()).add(said);
  }

  private WaitingTest item(String id, String amount, Instant approvedAt) {
    ItemId item = new ItemId(id);
    approved.put(item, approvedAt);
    items.add(new PayoutItem(
        item, new ContractId("C"), PayWeek.parse("2026-02-02@iso"), 600, Money.of(amount, USD)));
    return this;
  }

  private Gated part(PayeeRules rules, boolean paidBefore, Instant at) {
    Ages ages = new Ages(approved, paidFor, paidBefore ? Set.of(EVE) : Set.of());
    return new Waiting(rules, terms, ages, at).part(new PlannedPayout(EVE, Rail.BANK, items));
  }

  private static PayeeRules rules(int security, int first, Money... least) {
    return new PayeeRules(List.of(), 72, security, first, List.of(least));
  }

  private static String paid(Gated gated) {
    return gated.payable().stream().map(PlannedPayout::amount).toList().toString();
  }

  private static LeftOut left(long seconds, String amount, Reason reason) {
    return new LeftOut(EVE, Rail.BANK, seconds, Money.of(amount, USD), List.of(reason));
  }

  @Test
  void withoutRulesNothingWaitsAndNobodyAsksForAges() {
    items.add(new PayoutItem(
        new ItemId("a"),
        new ContractId("C"),
        PayWeek.parse("2026-02-02@iso"),
        600,
        Money.of("0.01", USD)));
    assertThat(paid(part(PayeeRules.DEFAULT, false, NOON))).isEqualTo("[USD 0.01]");
  }

  @Test
  void youngHoursWaitAloneToTheSecond() {
    Instant young = NOON.plusSeconds(1);
    item("old", "10.00", NOON).item("young", "20.00", young);
    Gated gated = part(rules(5, 0), true, NOON.plus(FIVE_DAYS));
    assertThat(paid(gated)).isEqualTo("[USD 10.00]");
    assertThat(gated.leftOut())
        .containsExactly(
            left(600, "20.00", new Reason(Obstacle.SECURITY_PERIOD, young, young.plus(FIVE_DAYS))));
    assertThat(paid(part(rules(5, 0), true, young.plus(FIVE_DAYS)))).isEqualTo("[USD 30.00]");
  }

  @Test
  void firstPayoutWaitsWholeAndALaterOneDoesNot() {
    item("a", "10.00", NOON).item("b", "20.00", NOON.plusSeconds(9));
    Instant over = NOON.plus(FIVE_DAYS);
    Gated early = part(rules(0, 5), false, over.minusSeconds(1));
    assertThat(early.payable()).isEmpty();
    assertThat(early.leftOut())
        .containsExactly(left(1_200, "30.00", new Reason(Obstacle.FIRST_PAYOUT, NOON, over)));
    assertThat(paid(part(rules(0, 5), false, over))).isEqualTo("[USD 30.00]");
    assertThat(paid(part(rules(0, 5), true, NOON.plusSeconds(9)))).isEqualTo("[USD 30.00]");
  }

  @Test
  void lessThanTheLeastPayoutIsCarriedForwardAndTheLeastIsPaid() {
    item("a", "24.99", NOON);
    Gated little = part(rules(0, 0, FEW), true, NOON);
    assertThat(little.payable()).isEmpty();
    assertThat(little.leftOut())
        .containsExactly(left(600, "24.99", Reason.since(Obstacle.BELOW_MINIMUM, NOON)));
    item("b", "0.01", NOON);
    assertThat(paid(part(rules(0, 0, FEW), true, NOON))).isEqualTo("[USD 25.00]");
    assertThat(paid(part(rules(0, 0, Money.of("99.00", euro())), true, NOON)))
        .isEqualTo("[USD 25.00]");
  }

  private static Currency euro() {
    return Currency.getInstance("EUR");
  }

  @Test
  void whatIsOwedTheOtherWayWithoutTheYoungHoursIsNoPayout() {
    item("back", "-5.00", NOON).item("young", "20.00", NOON.plusSeconds(1));
    Gated gated = part(rules(5, 0), true, NOON.plus(FIVE_DAYS));
    assertThat(gated.payable()).isEmpty();
    assertThat(gated.leftOut())
        .extracting(
            left -> left.reasons().getFirst().obstacle(), left -> left.amount().minor())
        .containsExactly(
            tuple(Obstacle.SECURITY_PERIOD, 2_000L), tuple(Obstacle.BELOW_MINIMUM, -500L));
  }

  @Test
  void nothingAtAllIsNoPayout() {
    item("back", "-5.00", NOON).item("forth", "5.00", NOON);
    item("young", "20.00", NOON.plusSeconds(1));
    Gated gated = part(rules(5, 0), true, NOON.plus(FIVE_DAYS));
    assertThat(gated.payable()).isEmpty();
    assertThat(gated.leftOut()).hasSize(2);
  }

  @Test
  void contractPaysItsDaysLaterToTheSecondAndWhatWasApprovedBeforeItDoesNot() {
    agreed(PayWhen.AFTER_DAYS, 5, NOON);
    item("before", "10.00", NOON.minusSeconds(1)).item("since", "20.00", NOON);
    Instant over = NOON.plus(FIVE_DAYS);
    assertThat(paid(part(PayeeRules.DEFAULT, true, NOON))).isEqualTo("[USD 10.00]");
    Gated early = part(PayeeRules.DEFAULT, true, over.minusSeconds(1));
    assertThat(paid(early)).isEqualTo("[USD 10.00]");
    assertThat(early.leftOut())
        .containsExactly(left(600, "20.00", new Reason(Obstacle.CONTRACT_PAYS_LATER, NOON, over)));
    assertThat(paid(part(PayeeRules.DEFAULT, true, over))).isEqualTo("[USD 30.00]");
  }

  @Test
  void whoWaitsForTheClientIsPaidWithThemAndAfterTheDaysAnyway() {
    agreed(PayWhen.WHEN_CLIENT_PAYS, 5, NOON);
    item("unpaid", "10.00", NOON).item("paid", "20.00", NOON);
    paidFor.add(new ItemId("paid"));
    Instant over = NOON.plus(FIVE_DAYS);
    Gated early = part(PayeeRules.DEFAULT, true, over.minusSeconds(1));
    assertThat(paid(early)).isEqualTo("[USD 20.00]");
    assertThat(early.leftOut())
        .containsExactly(left(600, "10.00", new Reason(Obstacle.CLIENT_HAS_NOT_PAID, NOON, over)));
    assertThat(paid(part(PayeeRules.DEFAULT, true, over))).isEqualTo("[USD 30.00]");
  }

  @Test
  void longerOfSecurityAndContractCounts() {
    agreed(PayWhen.AFTER_DAYS, 5, NOON);
    item("a", "10.00", NOON);
    assertThat(part(rules(3, 0), true, NOON.plus(Duration.ofDays(4))).leftOut())
        .extracting(left -> left.reasons().getFirst().obstacle())
        .containsExactly(Obstacle.CONTRACT_PAYS_LATER);
    assertThat(part(rules(7, 0), true, NOON.plus(Duration.ofDays(6))).leftOut())
        .extracting(left -> left.reasons().getFirst().obstacle())
        .containsExactly(Obstacle.SECURITY_PERIOD);
  }

  @Test
  void twoWaitsAreToldApart() {
    item("old", "10.00", NOON).item("young", "20.00", NOON.plusSeconds(1));
    Gated gated = part(rules(5, 0, FEW), true, NOON.plus(FIVE_DAYS));
    assertThat(gated.payable()).isEmpty();
    assertThat(gated.leftOut())
        .extracting(left -> left.reasons().getFirst().obstacle())
        .containsExactly(Obstacle.SECURITY_PERIOD, Obstacle.BELOW_MINIMUM);
  }
}
