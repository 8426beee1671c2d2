package dev.hourbook.ledger.invoice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.hourbook.ledger.invoice.InvoiceCommand.CarryOverSeries;
import dev.hourbook.ledger.invoice.InvoiceCommand.OpenSeries;
import dev.hourbook.ledger.invoice.InvoiceSeriesEvent.SeriesCarriedOver;
import dev.hourbook.ledger.invoice.InvoiceSeriesEvent.SeriesOpened;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
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

  @CommandHandler
  @SuppressWarnings("NullAway.Init")
  InvoiceSeries(CarryOverSeries c, Numbers numbers) {
    if (c.last() < 1) {
      throw new Refused(new InvoiceRefusal.NoLastNumber(c.series(), c.last()));
    }
    apply(new SeriesCarriedOver(c.series(), c.last(), c.by()));
    numbers.openAfter(c.series(), c.last());
  }

  /** Whether a number looks like one that this book gave or may give one day. */
  static boolean mayStillGive(String number, Streams streams) {
    return SeriesId.counted(number)
        .filter(one -> streams.of(one.series().toString()).stream()
            .noneMatch(
                fact -> fact instanceof SeriesCarriedOver over && one.count() <= over.last()))
        .isPresent();
  }

  @EventSourcingHandler
  void on(InvoiceSeriesEvent event) {
    id = switch (event) {
      case SeriesOpened e -> e.series();
      case SeriesCarriedOver e -> e.series();
    };
  }
}
