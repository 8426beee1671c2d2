package dev.hourbook.ledger.payee;

import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.payee.Payments.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Offset;
import dev.hourbook.ledger.payout.OwedBack.Owed;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.WithholdingRate;
import dev.hourbook.ledger.timesheet.ItemId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tax comes first in the order of deductions, and debts are kept of the rest. */
class TaxedDeductionsTest {

  private static PlannedPayout due(String... amounts) {
    List<PayoutItem> items = Stream.of(amounts)
        .map(amount -> new PayoutItem(
            new ItemId("i" + amount),
            C1,
            PayWeek.parse("2026-02-09@iso"),
            3_600,
            Money.parse(amount)))
        .toList();
    return new PlannedPayout(EVE, Rail.BANK, items);
  }

  private static Gated less(PlannedPayout due, int rate, int percent, String least, String owed) {
    Money minimum = Money.parse(least);
    List<Money> minimums = minimum.isZero() ? List.of() : List.of(minimum);
    PayeeRules rules = new PayeeRules(List.of(), 72, 0, 0, minimums, percent);
    Money debt = Money.parse(owed);
    List<Owed> debts = debt.isZero() ? List.of() : List.of(new Owed(new PayoutId("P"), EVE, debt));
    return new Deductions(rules, NOON)
        .from(due, Optional.of(new WithholdingRate(rate, "us-backup")), debts);
  }

  /** Withheld, kept and left of it, or why it is left out. */
  private static String said(Gated gated) {
    if (gated.payable().isEmpty()) {
      return gated.leftOut().getFirst().reasons().getFirst().obstacle().code();
    }
    PlannedPayout payout = gated.payable().getFirst();
    Money none = Money.zero(payout.amount().currency());
    Money tax = Optional.ofNullable(payout.withheld()).map(w -> w.amount()).orElse(none);
    Money kept = payout.offsets().stream().map(Offset::amount).reduce(none, Money::plus);
    Money left = payout.amount().minus(tax).minus(kept);
    return String.join("+", tax.decimal(), kept.decimal(), left.decimal());
  }

  /** Gross, rate, the policy's share, the least payout, what is owed; what becomes of it. */
  @ParameterizedTest
  @CsvSource({
    // no debts: the tax alone
    "USD 100.00, 2400, 50, USD 0.00, USD 0.00, 24.00+0.00+76.00",
    "USD 0.25, 1000, 50, USD 0.00, USD 0.00, 0.03+0.00+0.22",
    "USD 0.24, 1000, 50, USD 0.00, USD 0.00, 0.02+0.00+0.22",
    "USD 0.01, 2400, 50, USD 0.00, USD 0.00, 0.00+0.00+0.01",
    "USD 100.00, 0, 50, USD 0.00, USD 80.00, 0.00+50.00+50.00",
    // debts are kept of the rest, and their share of it is rounded down
    "USD 100.00, 2400, 50, USD 0.00, USD 80.00, 24.00+38.00+38.00",
    "USD 100.01, 2400, 50, USD 0.00, USD 80.00, 24.00+38.00+38.01",
    "USD 100.00, 2400, 50, USD 0.00, USD 10.00, 24.00+10.00+66.00",
    "USD 100.00, 2400, 100, USD 0.00, USD 75.99, 24.00+75.99+0.01",
    "USD 100.00, 2400, 100, USD 0.00, USD 76.00, too-little-left",
    // the least payout is held against what is left of both
    "USD 100.00, 2400, 50, USD 76.00, USD 0.00, 24.00+0.00+76.00",
    "USD 100.00, 2400, 50, USD 76.01, USD 0.00, too-little-left",
    "USD 100.00, 2400, 50, USD 38.01, USD 80.00, too-little-left",
    // a least payout in another currency says nothing
    "EUR 100.00, 2400, 50, USD 99.00, USD 80.00, 24.00+0.00+76.00",
    "JPY 1005, 1000, 50, USD 99.00, JPY 400, 101+400+504",
    // all of it is tax: nothing would be sent, so nothing is withheld either
    "USD 100.00, 10000, 50, USD 0.00, USD 0.00, too-little-left",
    "USD 100.00, 9999, 50, USD 0.00, USD 80.00, 99.99+0.00+0.01"
  })
  void isWithheldBeforeAnythingIsKept(
      String gross, int rate, int percent, String least, String owed, String becomes) {
    assertThat(said(less(due(gross), rate, percent, least, owed))).isEqualTo(becomes);
  }

  /** Three times 0.05 at 10 % are half a cent each; of 0.15 it is 0.02 and not 0.03. */
  @Test
  void isRoundedOnceOnTheSumOfTheItems() {
    PlannedPayout three = due("USD 0.05", "USD 0.05", "USD 0.05");
    assertThat(said(less(three, 1_000, 50, "USD 0.00", "USD 0.00"))).isEqualTo("0.02+0.00+0.13");
  }

  @Test
  void itemsStayDueGrossIfTooLittleIsLeft() {
    LeftOut all = new LeftOut(
        EVE,
        Rail.BANK,
        3_600,
        Money.parse("USD 100.00"),
        List.of(Reason.since(Obstacle.TOO_LITTLE_LEFT, NOON)));
    assertThat(less(due("USD 100.00"), 10_000, 50, "USD 0.00", "USD 0.00").leftOut())
        .containsExactly(all);
  }
}
