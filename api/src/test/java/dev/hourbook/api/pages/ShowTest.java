package dev.hourbook.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How values are written, on a machine whose own language is Turkish. */
class ShowTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency JPY = Currency.getInstance("JPY");

  private final Show show = new Show();

  @ParameterizedTest
  @CsvSource({"0, 0:00:00", "59, 0:00:59", "26400, 7:20:00", "-3661, \u22121:01:01"})
  void hoursAreHoursMinutesAndSeconds(long seconds, String text) {
    assertThat(show.hours(seconds)).isEqualTo(text);
  }

  @Test
  void manyHoursAreGrouped() {
    assertThat(show.hours(3_600L * 1_234_567 + 1)).isEqualTo("1,234,567:00:01");
  }

  @Test
  void moneyCarriesItsCurrencyItsDecimalsAndItsSign() {
    assertThat(show.money(Money.of("1234567.50", USD))).isEqualTo("USD\u202f1,234,567.50");
    assertThat(show.money(Money.of("-0.05", USD))).isEqualTo("\u2212USD\u202f0.05");
    assertThat(show.money(Money.of("1200", JPY))).isEqualTo("JPY\u202f1,200");
    assertThat(show.sign(Money.of("-0.05", USD))).isEqualTo("negative");
    assertThat(show.rate(Rate.of("33.3333", USD))).isEqualTo("USD\u202f33.3333 / h");
  }

  @Test
  void aShareOfNothingIsADash() {
    assertThat(show.percent(Optional.empty())).isEqualTo("\u2013");
    assertThat(show.percent(new BigDecimal("-4.5"))).isEqualTo("\u22124.5\u202f%");
  }

  @Test
  void daysNameTheYearOnceUnlessTheyCrossIt() {
    assertThat(show.days(PayWeek.parse("2026-02-09@iso"))).isEqualTo("9 Feb \u2013 15 Feb 2026");
    assertThat(show.days(PayWeek.parse("2025-12-29@iso")))
        .isEqualTo("29 Dec 2025 \u2013 4 Jan 2026");
    assertThat(show.instant(Instant.parse("2026-02-12T08:00:59Z")))
        .isEqualTo("2026-02-12 08:00 UTC");
  }

  @Test
  void anIdStaysOneSegmentOfAPath() {
    assertThat(Link.to("clients", "borealis/labs;v=1?x"))
        .isEqualTo("/clients/borealis%2Flabs%3Bv%3D1%3Fx");
    assertThat(Link.to("weeks", "2026-02-09@iso")).isEqualTo("/weeks/2026-02-09@iso");
  }
}
