package dev.hourbook.projections.periods;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.period.PeriodEvent;
import dev.hourbook.ledger.period.PeriodEvent.EstimateBooked;
import dev.hourbook.ledger.period.PeriodEvent.EstimateReversed;
import dev.hourbook.ledger.period.PeriodEvent.PeriodClosed;
import dev.hourbook.ledger.period.PeriodEvent.PeriodReopened;
import dev.hourbook.ledger.period.PeriodEvent.ReopeningAsked;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.View;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every month that was ever closed, as it stands: closed, asked for, or open again. */
public final class PeriodsView implements View {

  private static final String CLOSED = """
      insert into view.period as p (period, month, state, position, closed_by, closed_at, bill, pay,
        asked_by, reason)
      values (?, ?, 'closed', ?, ?, ?, '', '', '', '')
      on conflict (period) do update set state = excluded.state, position = excluded.position,
        closed_by = excluded.closed_by, closed_at = excluded.closed_at, asked_by = '', reason = ''
      """;

  private static final String ASKED =
      "update view.period set state = 'asked', asked_by = ?, reason = ? where period = ?";

  private static final String REOPENED =
      "update view.period set state = 'reopened', bill = '', pay = '' where period = ?";

  private static final String ESTIMATED =
      "update view.period set bill = ?, pay = ? where period = ?";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public PeriodsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.period");
  }

  @Override
  public Batch open() {
    return new PeriodsBatch();
  }

  /** A handful of events in a year: each is written by itself, in order. */
  private final class PeriodsBatch implements Batch {

    private final List<Recorded> taken = new ArrayList<>();

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof PeriodEvent) {
        taken.add(recorded);
      }
    }

    @Override
    public void write() {
      for (Recorded recorded : taken) {
        switch ((PeriodEvent) recorded.event()) {
          case PeriodClosed e -> closed(e, Timestamp.from(recorded.recordedAt()));
          case ReopeningAsked e ->
            jdbc.update(ASKED, e.by().key(), e.reason(), e.period().text());
          case PeriodReopened e -> jdbc.update(REOPENED, e.period().text());
          // The closing's own reversal: the sums shown are those that it takes back.
          case EstimateReversed e -> estimated(e);
          case EstimateBooked ignored -> {}
        }
      }
    }

    private void closed(PeriodClosed e, Timestamp at) {
      PeriodId id = e.period();
      LocalDate month = id.month().atDay(1);
      jdbc.update(CLOSED, id.text(), month, e.position(), e.by().key(), at);
    }

    private void estimated(EstimateReversed e) {
      if (e.bookedOn().equals(e.period().end())) {
        jdbc.update(
            ESTIMATED,
            text(e.estimate().bill()),
            text(e.estimate().pay()),
            e.period().text());
      }
    }
  }

  private static String text(List<Money> sums) {
    return sums.stream().map(Money::toString).collect(Collectors.joining(", "));
  }
}
