package dev.hourbook.api.week;

import dev.hourbook.api.eventstore.LedgerRuntime;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.invoice.BillableItem;
import dev.hourbook.ledger.invoice.InvoiceCommand.FinaliseInvoice;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.projections.items.UnbilledItems;
import dev.hourbook.projections.items.UnbilledItems.Billable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finalises invoices by each client's cadence; asked again, it bills only what came since. */
public final class Invoicing {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LedgerRuntime ledger;
  private final Streams streams;
  private final UnbilledItems unbilled;

  /** Invoices in the given book. */
  public Invoicing(LedgerRuntime ledger, Streams streams, JdbcTemplate jdbc) {
    this.ledger = ledger;
    this.streams = streams;
    this.unbilled = new UnbilledItems(jdbc);
  }

  /** Everything that is due to be billed once the week is closed; says how many invoices. */
  public int finalise(PayWeek week, Instant at, Actor by) {
    int weekly = finalise(Cadence.WEEKLY, Days.of(week), at, by);
    LocalDate month = week.end().withDayOfMonth(1);
    Days lastMonth = Days.of(YearMonth.from(month.minusDays(1)));
    return weekly + finalise(Cadence.MONTHLY, lastMonth, at, by);
  }

  /** What is left of days before the week's end, for clients whose month is not over yet. */
  public int finaliseRest(PayWeek week, Instant at, Actor by) {
    LocalDate last = week.end().minusDays(1);
    return finalise(Cadence.MONTHLY, new Days(last.withDayOfMonth(1), week.end()), at, by);
  }

  private int finalise(Cadence cadence, Days days, Instant at, Actor by) {
    long position = ledger.positions().head();
    ledger.positions().awaitBooks(position, PATIENCE);
    List<Billable> clients = unbilled.clients(cadence, days.end());
    if (!clients.isEmpty()) {
      new SeriesOpening(ledger.commands(), streams).openFor(SeriesId::invoices, at, by);
    }
    for (Billable client : clients) {
      List<BillableItem> items = unbilled.of(client, days.end(), position);
      InvoiceId invoice = free(InvoiceId.regular(client.client(), client.currency(), days));
      ledger
          .commands()
          .sendAndWait(
              new FinaliseInvoice(invoice, client.client(), days, items, position, at, by));
    }
    return clients.size();
  }

  /** Hours that came after the regular invoice of their days go on a supplementary one. */
  private InvoiceId free(InvoiceId regular) {
    InvoiceId candidate = regular;
    for (int n = 2; !streams.of(candidate.toString()).isEmpty(); n++) {
      candidate = new InvoiceId(regular.key() + "/" + n);
    }
    return candidate;
  }
}
