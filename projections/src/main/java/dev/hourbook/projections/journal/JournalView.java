package dev.hourbook.projections.journal;

import dev.hourbook.ledger.books.Booking;
import dev.hourbook.ledger.books.Books;
import dev.hourbook.ledger.books.Entry;
import dev.hourbook.ledger.books.Selection;
import dev.hourbook.ledger.catalog.EventNames;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.LegalEntity;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.exchange.ExchangeEvent;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.View;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Books every event: expands its moves, posts its legs and keeps the sums. It only ever adds. */
public final class JournalView implements View {

  private static final String ENTRY_COLUMNS = "position, event, booked_on, recorded_at";
  private static final String POSTING_COLUMNS =
      "position, leg, entity, account, unit, amount, serviced_on, booked_on, recorded_at, client,"
          + " project, discipline, expert, contract, document, week, item, place,"
          + " functional_amount";

  private static final Map<Class<?>, String> NAMES = EventNames.ALL.entrySet().stream()
      .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

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

    private record Booked(Recorded recorded, Booking booking) {}

    private final List<Booked> taken = new ArrayList<>();
    private final Holdings holdings = new Holdings();
    private final KnownRates rates = new KnownRates(jdbc);
    private final FunctionalAmounts functional = new FunctionalAmounts(rates);
    private final Set<Account> movedFrom = EnumSet.noneOf(Account.class);
    private int legs;

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof ExchangeEvent quoted) {
        rates.take(recorded.position(), quoted);
      }
      LocalDate recordedOn = LocalDate.ofInstant(recorded.recordedAt(), ZoneOffset.UTC);
      Booking booking = Books.book(recorded.event(), recordedOn);
      if (booking.entries().isEmpty() && !ClosedMonths.isChanged(recorded.event())) {
        return;
      }
      taken.add(new Booked(recorded, booking));
      for (Entry entry : booking.entries()) {
        legs += legs(entry);
        if (entry instanceof Entry.Move move) {
          holdings.watch(move);
          movedFrom.add(move.from());
        }
      }
    }

    /** Of a document nothing is known yet; it is a payout's, and has few. */
    private static int legs(Entry entry) {
      return switch (entry) {
        case Entry.Listed listed -> listed.postings().size();
        case Entry.Move move ->
          switch (move.what()) {
            case Selection.OfItems of -> 2 * of.items().size();
            case Selection.OfDocument ignored -> 2;
          };
      };
    }

    @Override
    public int rows() {
      return legs;
    }

    @Override
    public void write() {
      new OpenBalances(jdbc).fill(holdings, movedFrom);
      CopyIn entries = new CopyIn("view.journal_entry", ENTRY_COLUMNS);
      CopyIn postings = new CopyIn("view.posting", POSTING_COLUMNS);
      Rollups rollups = new Rollups();
      ClosedMonths months = new ClosedMonths(jdbc);
      for (Booked booked : taken) {
        months.after(booked.recorded());
        if (booked.booking().entries().isEmpty()) {
          continue;
        }
        JournalEntry entry = expanded(booked, months.open(booked.booking().bookedOn()));
        copy(entry, functional.of(entry), entries, postings);
        rollups.add(entry);
      }
      months.write();
      entries.write(jdbc);
      postings.write(jdbc);
      rollups.write(jdbc);
      rates.write();
    }

    private JournalEntry expanded(Booked booked, LocalDate bookedOn) {
      List<Posting> legs = new ArrayList<>();
      for (Entry entry : booked.booking().entries()) {
        List<Posting> part = switch (entry) {
          case Entry.Listed listed -> listed.postings();
          case Entry.Move move -> moved(booked.recorded(), move);
        };
        part.forEach(holdings::post);
        legs.addAll(part);
      }
      Recorded recorded = booked.recorded();
      return new JournalEntry(
          recorded.position(),
          NAMES.getOrDefault(recorded.event().getClass(), ""),
          bookedOn,
          recorded.recordedAt(),
          legs);
    }

    private List<Posting> moved(Recorded recorded, Entry.Move move) {
      List<Posting> legs = holdings.legs(move);
      if (legs.isEmpty()) {
        throw new IllegalStateException("journal/nothing-to-move: event " + recorded.position()
            + " moves from " + move.from().path() + " what holds nothing there: " + move.what());
      }
      return legs;
    }

    private static void copy(
        JournalEntry entry, List<@Nullable Long> functional, CopyIn entries, CopyIn postings) {
      entries.row(entry.position(), entry.event(), entry.bookedOn(), entry.recordedAt());
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
            entry.bookedOn(),
            entry.recordedAt(),
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
