package dev.hourbook.ledger.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.contract.Agreements;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesIdTest {

  @ParameterizedTest
  @CsvSource({
    "1, INV-2026-0001",
    "42, INV-2026-0042",
    "9999, INV-2026-9999",
    "10000, INV-2026-10000"
  })
  void numberHasTheYearAndAtLeastFourDigits(long counted, String printed) {
    assertThat(SeriesId.invoices(2026).number(counted)).isEqualTo(printed);
  }

  @Test
  void textFormReadsBack() {
    SeriesId series = SeriesId.parse("main/CN/2026");
    assertThat(series.text()).isEqualTo("main/CN/2026");
    assertThat(series).hasToString("invoice-series:main/CN/2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "main/INV", "main/INV/2026/1", "main/INV/x"})
  void textThatIsNoSeriesIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> SeriesId.parse(text));
  }

  @Test
  void regularInvoiceTakesItsIdFromClientCurrencyAndDays() {
    Days february = Days.of(YearMonth.of(2026, 2));
    assertThat(InvoiceId.regular(Agreements.ACME, Agreements.USD, february))
        .hasToString("invoice:acme/USD/2026-02-01..2026-03-01");
  }
}
