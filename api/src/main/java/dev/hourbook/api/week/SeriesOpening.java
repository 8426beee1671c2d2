package dev.hourbook.api.week;

import dev.hourbook.api.eventstore.IdTaken;
import dev.hourbook.ledger.invoice.InvoiceCommand.OpenSeries;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Streams;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntFunction;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Opens the series that documents of a moment are numbered in. Asking twice is asking once. */
record SeriesOpening(CommandGateway commands, Streams streams) {

  /** Clients east and west of the date line may date a document in either year. */
  void openFor(IntFunction<SeriesId> ofYear, Instant at, Actor by) {
    int year = at.atZone(ZoneOffset.UTC).getYear();
    LocalDate east = LocalDate.ofInstant(at, ZoneOffset.ofHours(14));
    LocalDate west = LocalDate.ofInstant(at, ZoneOffset.ofHours(-12));
    List.of(west.getYear(), year, east.getYear()).stream()
        .distinct()
        .map(ofYear::apply)
        .filter(series -> !isOpen(series))
        .forEach(series -> open(new OpenSeries(series, at, by)));
  }

  private boolean isOpen(SeriesId series) {
    return !streams.of(series.toString()).isEmpty();
  }

  /** Whoever bills at the same time may have opened it since it was looked for. */
  private void open(OpenSeries opening) {
    try {
      commands.sendAndWait(opening);
    } catch (IdTaken taken) {
      if (!isOpen(opening.series())) {
        throw taken;
      }
    }
  }
}
