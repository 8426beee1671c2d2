package dev.hourbook.ledger.invoice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.invoice.InvoiceCommand.OpenSeries;
import dev.hourbook.ledger.invoice.InvoiceSeriesEvent.SeriesOpened;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;

@AggregateRoot
class InvoiceSeries {

  @AggregateIdentifier
  @SuppressWarnings("UnusedVariable") // Axon reads it
  private SeriesId id;

  @SuppressWarnings("NullAway.Init") // Axon's constructor for sourcing
  InvoiceSeries() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  InvoiceSeries(OpenSeries c, Numbers numbers) {
    apply(new SeriesOpened(c.series()));
    numbers.open(c.series());
  }

  @EventSourcingHandler
  void on(InvoiceSeriesEvent event) {
    id = switch (event) {
      case SeriesOpened e -> e.series();
    };
  }
}
