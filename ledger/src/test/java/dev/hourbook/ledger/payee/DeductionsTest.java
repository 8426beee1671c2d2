package dev.hourbook.ledger.payee;

import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.payee.Payments.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.OwedBack.Owed;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.timesheet.ItemId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of deductions of one payout, line by line and at its borders. */
class DeductionsTest {

  private static PlannedPayout due(String gross) {
    PayoutItem item = new PayoutItem(
        new ItemId("i"),
        new ContractId("C"),
        PayWeek.parse("2026-02-09@iso"),
        3_600,
        Money.of(gross, USD));
    return new PlannedPayout(EVE, Rail.BANK, List.of(item));
  }

  private static Gated less(PlannedPayout due, int percent, String least, List<Owed> debts) {
    Money minimum = Money.of(least, USD);
    List<Money> minimums = minimum.isZero() ? List.of() : List.of(minimum);
    PayeeRules rules = new PayeeRules(List.of(), 72, 0, 0, minimums, percent);
    return new Deductions(rules, NOON).from(due, Optional.empty(), debts);
  }

  private static List<Owed> debts(String amounts, Currency currency) {
    List<String> owed =
        Stream.of(amounts.split("\\+")).filter(a -> !a.equals("-")).toList();
    return IntStream.range(0, owed.size())
        .mapToObj(i -> new Owed(new PayoutId("P" + i), EVE, Money.of(owed.get(i), currency)))
        .toList();
  }

  private static String said(Gated gated) {
    if (gated.payable().isEmpty()) {
      return gated.leftOut().getFirst().reasons().getFirst().obstacle().code();
    }
    String kept = String.join(
        "+",
        gated.payable().getFirst().offsets().stream()
            .map(offset -> offset.debt().key() + ":" + offset.amount().decimal())
            .toList());
    return kept.isEmpty() ? "-" : kept;
  }

  /** Gross, what is owed oldest first, the policy's share, the least payout; what is kept. */
  @ParameterizedTest
  @CsvSource({
    // nothing owed, nothing kept; debts that are settled are none
    "100.00, -, 50, 0, -",
    "100.00, 0.00, 50, 0, -",
    // all that is owed, if the share allows
    "100.00, 49.99, 50, 0, P0:49.99",
    "100.00, 50.00, 50, 0, P0:50.00",
    "100.00, 50.01, 50, 0, P0:50.00",
    // the share is rounded down
    "100.01, 80.00, 50, 0, P0:50.00",
    "0.99, 80.00, 33, 0, P0:0.32",
    "0.01, 80.00, 50, 0, -",
    "0.02, 80.00, 50, 0, P0:0.01",
    // no share, no offset
    "100.00, 80.00, 0, 0, -",
    // the oldest debt first, the next with what is left, the last with nothing
    "100.00, 20.00+20.00, 50, 0, P0:20.00+P1:20.00",
    "100.00, 20.00+40.00+9.00, 50, 0, P0:20.00+P1:30.00",
    "100.00, 60.00+9.00, 50, 0, P0:50.00",
    "100.00, 0.00+9.00, 50, 0, P1:9.00",
    // under the least payout nothing is planned and nothing kept; the least is paid
    "100.00, 80.00, 50, 50.00, P0:50.00",
    "100.00, 80.00, 50, 50.01, too-little-left",
    "100.00, 10.00, 50, 90.00, P0:10.00",
    "100.00, 10.00, 50, 90.01, too-little-left",
    // the whole of it: one minor unit is left, or nothing is planned
    "100.00, 99.99, 100, 0, P0:99.99",
    "100.00, 100.00, 100, 0, too-little-left",
    "100.00, 250.00, 100, 0, too-little-left"
  })
  void isKeptInOrder(String gross, String owed, int percent, String least, String kept) {
    assertThat(said(less(due(gross), percent, least, debts(owed, USD)))).isEqualTo(kept);
  }

  @Test
  void whatIsOwedInAnotherCurrencyIsNotKept() {
    Currency euro = Currency.getInstance("EUR");
    assertThat(said(less(due("100.00"), 50, "0", debts("80.00", euro)))).isEqualTo("-");
  }

  @Test
  void halfIsKeptUnlessThePolicySaysOtherwise() {
    assertThat(said(new Deductions(PayeeRules.DEFAULT, NOON)
            .from(due("100.00"), Optional.empty(), debts("80.00", USD))))
        .isEqualTo("P0:50.00");
  }

  @Test
  void itemsStayDueWholeIfTooLittleIsLeft() {
    Gated gated = less(due("100.00"), 100, "0", debts("100.00", USD));
    LeftOut all = new LeftOut(
        EVE,
        Rail.BANK,
        3_600,
        Money.of("100.00", USD),
        List.of(Reason.since(Obstacle.TOO_LITTLE_LEFT, NOON)));
    assertThat(gated.leftOut()).containsExactly(all);
  }
}
