package dev.hourbook.ledger.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DaysTest {

  @Test
  void endIsNotPartOfTheRun() {
    assertThat(Days.of(PayWeek.parse("2026-02-09@iso"))).hasToString("2026-02-09..2026-02-16");
    assertThat(Days.of(YearMonth.of(2028, 2))).hasToString("2028-02-01..2028-03-01");
    assertThat(Days.of(YearMonth.of(2026, 12)).end()).isEqualTo("2027-01-01");
  }

  @Test
  void runWithoutADayIsRefused() {
    LocalDate day = LocalDate.of(2026, 2, 9);
    assertThatIllegalArgumentException().isThrownBy(() -> new Days(day, day));
    assertThatIllegalArgumentException().isThrownBy(() -> new Days(day, day.minusDays(1)));
    assertThat(new Days(day, day.plusDays(1)).first()).isEqualTo(day);
  }
}
