package dev.hourbook.projections.journal;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.period.PeriodEvent.PeriodClosed;
import dev.hourbook.ledger.period.PeriodEvent.PeriodReopened;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which months are closed at the point of the log that the journal has reached: read once a batch,
 * then kept by the batch's own events in order. Months close in order and open in the other, so all
 * up to the latest closed one are.
 */
final class ClosedMonths {

  private static final String READ = """
      select month from view.period_change group by month
      having (array_agg(closed order by position desc))[1]""";

  private static final String INSERT = """
      insert into view.period_change (position, entity, month, closed)
      select * from unnest(?::bigint[], ?::text[], ?::date[], ?::boolean[])""";

  private final TreeSet<YearMonth> closed = new TreeSet<>();
  private final Rows changes;

  private ClosedMonths(Rows changes) {
    this.changes = changes;
  }

  /** As the journal's own table has them. */
  ClosedMonths(JdbcTemplate jdbc) {
    this(rows(jdbc));
    jdbc.query(READ, row -> {
      closed.add(YearMonth.from(row.getObject(1, LocalDate.class)));
    });
  }

  /** As before the first event, for whoever follows all of them. */
  static ClosedMonths none(JdbcTemplate jdbc) {
    return new ClosedMonths(rows(jdbc));
  }

  private static Rows rows(JdbcTemplate jdbc) {
    return new Rows(jdbc, INSERT, "int8", "text", "date", "bool");
  }

  static boolean isChanged(LedgerEvent event) {
    return event instanceof PeriodClosed || event instanceof PeriodReopened;
  }

  /** Follows the event, so that those after it find another first open day. */
  void after(Recorded recorded) {
    switch (recorded.event()) {
      case PeriodClosed e -> change(recorded.position(), e.period(), true);
      case PeriodReopened e -> change(recorded.position(), e.period(), false);
      default -> {}
    }
  }

  private void change(long position, PeriodId period, boolean closing) {
    if (closing) {
      closed.add(period.month());
    } else {
      closed.remove(period.month());
    }
    changes.add(position, period.entity().key(), period.month().atDay(1), closing);
  }

  /** The day itself, or the first day after the latest closed month if that is later. */
  LocalDate open(LocalDate day) {
    if (closed.isEmpty()) {
      return day;
    }
    LocalDate first = closed.getLast().plusMonths(1).atDay(1);
    return day.isBefore(first) ? first : day;
  }

  void write() {
    changes.write();
  }
}
