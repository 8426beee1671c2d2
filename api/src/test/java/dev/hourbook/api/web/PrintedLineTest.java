package dev.hourbook.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.web.invoices.PrintedLine;
import dev.hourbook.api.web.invoices.PrintedLine.Span;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedLineTest {

  private static final Rate RATE = Rate.parse("USD 95.00");

  @Test
  void firstHoursOfASegmentAreOneProduct() {
    assertThat(PrintedLine.formula(List.of(new Span(0, 26_400)), RATE, Money.parse("USD 696.67")))
        .isEqualTo("7:20:00 x 95.00 = 696.67");
  }

  @Test
  void whatCorrectionsLeftOverIsSaidAfterTheProducts() {
    assertThat(PrintedLine.formula(List.of(new Span(600, 1_200)), RATE, Money.parse("USD 15.83")))
        .isEqualTo("to date 0:20:00 x 95.00 = 31.67, less before 0:10:00 x 95.00 = 15.83: 15.84"
            + "; carried -0.01");
  }

  @Test
  void repricedHoursGoBackFromTheirEndToTheirStart() {
    assertThat(PrintedLine.formula(List.of(new Span(3_600, 0)), RATE, Money.parse("USD -95.00")))
        .isEqualTo("to date 0:00:00 x 95.00 = 0.00, less before 1:00:00 x 95.00 = 95.00: -95.00");
    assertThat(PrintedLine.hours(-3_601)).isEqualTo("-1:00:01");
  }
}
