package dev.hourbook.ledger.invoice;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.invoice.InvoiceCommand.OpenSeries;
import dev.hourbook.ledger.invoice.InvoiceSeriesEvent.SeriesOpened;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class InvoiceSeriesTest {

  @Test
  void openingASeriesMakesItsCounter() {
    SeriesId next = SeriesId.invoices(2028);
    AggregateTestFixture<InvoiceSeries> series = new AggregateTestFixture<>(InvoiceSeries.class);
    CountedNumbers numbers = new CountedNumbers(next);
    series.registerInjectableResource(numbers);
    series
        .givenNoPriorActivity()
        .when(new OpenSeries(next, at("2026-02-18T12:00:00Z"), ANN))
        .expectEvents(new SeriesOpened(next));
    assertThat(numbers.next(next)).isEqualTo(1);
    assertThat(numbers.next(next)).isEqualTo(2);
  }
}
