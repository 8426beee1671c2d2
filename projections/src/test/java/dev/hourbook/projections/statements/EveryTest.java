package dev.hourbook.projections.statements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.projections.statements.Every.Stretch;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EveryTest {

  private static final Span SPAN =
      new Span(LocalDate.parse("2025-11-15"), LocalDate.parse("2026-07-01"), LocalDate.MAX);

  @ParameterizedTest
  @CsvSource({"MONTH,2025-11,2026-07,9", "HALF_YEAR,2025-H2,2026-H2,3", "YEAR,2025,2026,2"})
  void stretchesAreThoseOfTheCalendar(Every every, String first, String last, int count) {
    List<Stretch> stretches = every.of(SPAN);
    assertThat(stretches).hasSize(count);
    assertThat(stretches.getFirst().label()).isEqualTo(first);
    assertThat(stretches.getLast().label()).isEqualTo(last);
  }

  /** Each day is in one of them, and none outside the span in any. */
  @ParameterizedTest
  @EnumSource
  void stretchesFollowEachOtherFromEndToEnd(Every every) {
    List<Stretch> stretches = every.of(SPAN);
    assertThat(stretches.getFirst().span().from()).isEqualTo(SPAN.from());
    assertThat(stretches.getLast().span().asOf()).isEqualTo(SPAN.asOf());
    for (int i = 1; i < stretches.size(); i++) {
      assertThat(stretches.get(i).span().from())
          .isEqualTo(stretches.get(i - 1).span().asOf().plusDays(1));
    }
  }

  @Test
  void aSingleDayIsOneStretch() {
    LocalDate day = LocalDate.parse("2026-06-30");
    assertThat(Every.HALF_YEAR.of(new Span(day, day, day)))
        .containsExactly(new Stretch("2026-H1", new Span(day, day, day)));
  }
}
