package dev.hourbook.ledger.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodIdTest {

  private final PeriodId february = PeriodId.of(YearMonth.of(2024, 2));

  @Test
  void textFormReadsBack() {
    assertThat(february.text()).isEqualTo("main:2024-02");
    assertThat(PeriodId.parse(february.text())).isEqualTo(february);
    assertThat(february).hasToString("period:main:2024-02");
  }

  @Test
  void textWithoutAnEntityIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PeriodId.parse("2024-02"));
  }

  @Test
  void monthEndsWithItsLastDay() {
    assertThat(february.lastDay()).isEqualTo(LocalDate.parse("2024-02-29"));
    assertThat(february.end()).isEqualTo(LocalDate.parse("2024-03-01"));
    assertThat(february.endsAt()).isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
    assertThat(february.plusMonths(-2).text()).isEqualTo("main:2023-12");
    assertThat(february).isLessThan(february.plusMonths(1));
  }
}
