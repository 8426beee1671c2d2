package dev.hourbook.ledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hourbook.ledger.contract.Rounding.Direction;
import dev.hourbook.ledger.contract.Rounding.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "none, 1, 1",
    "none, 901, 901",
    "up 900 day, 0, 0",
    "up 900 day, 1, 900",
    "up 900 day, 900, 900",
    "up 900 day, 901, 1800",
    "down 900 entry, 899, 0",
    "down 900 entry, 900, 900",
    "down 900 entry, 1799, 900",
    "nearest 900 week, 449, 0",
    "nearest 900 week, 450, 900",
    "nearest 900 week, 1349, 900",
    "nearest 900 week, 1350, 1800",
    "nearest 5 week, 2, 0",
    "nearest 5 week, 3, 5",
    "up 1 day, 77, 77",
  })
  void secondsGoToTheStep(String rounding, long worked, long billed) {
    assertThat(Rounding.parse(rounding).apply(worked)).isEqualTo(billed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "up 900 day", "down 360 entry", "nearest 7 week", "up 1 entry"})
  void billedSecondsNeverFallAsWorkedOnesGrow(String text) {
    Rounding rounding = Rounding.parse(text);
    for (long worked = 1; worked < 3_000; worked++) {
      assertThat(rounding.apply(worked)).isGreaterThanOrEqualTo(rounding.apply(worked - 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "up 900 day", "down 360 entry", "nearest 7 week"})
  void textFormReadsBackInAnyLocale(String text) {
    assertThat(Rounding.parse(text)).hasToString(text);
    assertThat(Rounding.parse(Rounding.parse(text).toString())).isEqualTo(Rounding.parse(text));
  }

  @Test
  void thereIsOneWayNotToRound() {
    Rounding none = new Rounding(Direction.NONE, 900, Level.WEEK);
    assertThat(Rounding.parse(none.toString())).isEqualTo(none);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "up", "up 900", "sideways 900 day", "up 0 day", "up -1 day", "up x day"})
  void textThatIsNoRoundingIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Rounding.parse(text));
  }
}
