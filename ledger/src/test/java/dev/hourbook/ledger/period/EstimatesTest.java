package dev.hourbook.ledger.period;

import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.capped;
import static dev.hourbook.ledger.contract.Agreements.paused;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.period.Months.ALL;
import static dev.hourbook.ledger.period.Months.MOST;
import static dev.hourbook.ledger.period.Months.SHEET;
import static dev.hourbook.ledger.period.Months.estimate;
import static dev.hourbook.ledger.period.Months.hours;
import static dev.hourbook.ledger.period.Months.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hourbook.ledger.contract.Agreements;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRejected;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EstimatesTest {

  @Test
  void undecidedHoursCountAtContractRatesOnBothSidesTimesTheShare() {
    Estimate estimate = estimate(waiting(hours("1", "2026-02-27", 1)), MOST);
    EstimatedDay day =
        new EstimatedDay(LocalDate.parse("2026-02-27"), 3_600, 3_600, usd("93.10"), usd("58.80"));
    assertThat(estimate.sheets())
        .containsExactly(new EstimatedSheet(SHEET, signed().engagement(), List.of(day)));
    assertThat(estimate.bill()).containsExactly(usd("93.10"));
    assertThat(estimate.pay()).containsExactly(usd("58.80"));
  }

  @Test
  void hoursAfterTheLastDayAreTheNextMonths() {
    Estimate estimate =
        estimate(waiting(hours("1", "2026-02-28", 2), hours("2", "2026-03-01", 8)), ALL);
    assertThat(estimate.bill()).containsExactly(usd("190.00"));
  }

  @Test
  void hoursOverTheCapAreOut() {
    StreamsInMemory capped =
        waiting(capped(3 * 3_600), hours("1", "2026-02-26", 2), hours("2", "2026-02-27", 2));
    assertThat(estimate(capped, ALL).bill()).containsExactly(usd("285.00"));
  }

  @Test
  void rejectedHoursAreOut() {
    StreamsInMemory streams = waiting(hours("1", "2026-02-26", 2), hours("2", "2026-02-27", 2));
    List<EntryId> second = List.of(new EntryId("tracker", "2"));
    streams.add(SHEET, new HoursRejected(SHEET, second, 7_200, "not ours", Agreements.BOB));
    assertThat(estimate(streams, ALL).bill()).containsExactly(usd("190.00"));
  }

  @Test
  void hoursWithoutPriceAreOut() {
    StreamsInMemory streams = waiting(hours("1", "2026-02-26", 2));
    streams.add(Agreements.C1, paused("2026-02-01"));
    assertThat(estimate(streams, ALL).isEmpty()).isTrue();
  }

  @Test
  void shareOfZeroIsNoEstimate() {
    Share none = new Share(0, 1, "given");
    assertThat(estimate(waiting(hours("1", "2026-02-26", 2)), none).isEmpty()).isTrue();
  }

  @Test
  void shareIsRoundedHalfUpOnce() {
    assertThat(new Share(1, 2, "").of(usd("0.05"))).isEqualTo(usd("0.03"));
    assertThat(new Share(1, 3, "").of(usd("100.00"))).isEqualTo(usd("33.33"));
    assertThat(new Share(2, 3, "").percent()).isEqualByComparingTo("66.67");
  }

  @Test
  void shareIsAPartOfAWhole() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(2, 1, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(0, 0, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(-1, 1, ""));
  }

  @Test
  void everyFigureShownIsInTheHash() {
    StreamsInMemory one = waiting(hours("1", "2026-02-26", 2));
    String hash = estimate(one, ALL).hash();
    assertThat(hash).isEqualTo(estimate(one, ALL).hash());
    assertThat(List.of(
            estimate(one, MOST).hash(),
            estimate(waiting(hours("1", "2026-02-27", 2)), ALL).hash(),
            estimate(waiting(hours("1", "2026-02-26", 3)), ALL).hash()))
        .doesNotContain(hash)
        .doesNotHaveDuplicates();
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
