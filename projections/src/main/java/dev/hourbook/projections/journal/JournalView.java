package dev.hourbook.projections.journal;

import dev.hourbook.ledger.chart.LegalEntity;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.exchange.ExchangeEvent;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Books every event: expands its moves, posts its legs and keeps the sums. It only ever adds. */
public final class JournalView implements View {

  private static final String ENTRY_COLUMNS = "position, event, booked_on, recorded_at";
  private static final String POSTING_COLUMNS =
      "position, leg, entity, account, unit, amount, serviced_on, booked_on, recorded_at, client,"
          + " project, discipline, expert, contract, document, week, item, place,"
          + " functional_amount";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public JournalView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of(
        "view.posting",
        "view.journal_entry",
        "view.service_rollup",
        "view.client_rollup",
        "view.day_rollup",
        "view.booked_rollup",
        "view.sheet_rollup",
        "view.period_change",
        "view.exchange_rate");
  }

  @Override
  public String wipe() {
    return "select view.wipe_journal()";
  }

  @Override
  public Batch open() {
    return new JournalBatch();
  }

  private final class JournalBatch implements Batch {

    private final Bookings bookings = new Bookings();
    private final KnownRates rates = new KnownRates(jdbc);
    private final FunctionalAmounts functional = new FunctionalAmounts(rates);

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof ExchangeEvent quoted) {
        rates.take(recorded.position(), quoted);
      }
      bookings.take(recorded);
    }

    @Override
    public int rows() {
      return bookings.legs();
    }

    @Override
    public void write() {
      bookings.open(new OpenBalances(jdbc));
      CopyIn entries = new CopyIn("view.journal_entry", ENTRY_COLUMNS);
      CopyIn postings = new CopyIn("view.posting", POSTING_COLUMNS);
      Rollups rollups = new Rollups();
      ClosedMonths months = new ClosedMonths(jdbc);
      for (Bookings.Booked booked : bookings.taken()) {
        bookings.expanded(booked, months).ifPresent(entry -> {
          copy(entry, functional.of(entry), entries, postings);
          rollups.add(entry);
        });
      }
      months.write();
      entries.write(jdbc);
      postings.write(jdbc);
      rollups.write(jdbc);
      rates.write();
    }

    private static void copy(
        JournalEntry entry, List<@Nullable Long> functional, CopyIn entries, CopyIn postings) {
      entries.row(entry.position(), entry.event(), entry.bookedOn(), entry.recordedAt());
      // Spelled once an entry, not once a leg: there are millions of legs.
      String bookedOn = entry.bookedOn().toString();
      String recordedAt = entry.recordedAt().toString();
      int number = 0;
      for (Posting leg : entry.legs()) {
        postings.row(
            entry.position(),
            number,
            LegalEntity.MAIN.key(),
            leg.account().path(),
            leg.unit().text(),
            leg.amount(),
            leg.servicedOn(),
            bookedOn,
            recordedAt,
            leg.dimensions().client(),
            leg.dimensions().project(),
            leg.dimensions().discipline(),
            leg.dimensions().expert(),
            leg.dimensions().contract(),
            leg.dimensions().document(),
            leg.dimensions().week(),
            leg.dimensions().item(),
            leg.dimensions().place(),
            functional.get(number++));
      }
    }
  }
}
