package dev.hourbook.projections.periods;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payout.ClawbackItem;
import dev.hourbook.ledger.payout.HopEvent.HeldPayReleased;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursAppealed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursDisputed;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Disputes without a ruling, appeals and clawbacks without a decision; decided ones leave no row,
 * and neither do clawbacks that lapsed with their payout.
 */
public final class CasesView implements View {

  private static final String INSERT = """
      insert into view.open_case (kind, subject, number, day, opened_on, opened_by)
      select * from unnest(?::text[], ?::text[], ?::int[], ?::date[], ?::date[], ?::text[])""";

  private static final String DELETE = """
      delete from view.open_case o using unnest(?::text[], ?::text[], ?::int[])
        n(kind, subject, number)
      where o.kind = n.kind and o.subject = n.subject and o.number = n.number""";

  private static final String LAPSE = """
      delete from view.open_case o using unnest(?::text[]) n(payout)
      where o.kind = 'clawback' and o.subject = n.payout""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public CasesView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.open_case");
  }

  @Override
  public Batch open() {
    return new CasesBatch();
  }

  private record Key(String kind, String subject, int number) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return toString().compareTo(other.toString());
    }
  }

  private record Opened(LocalDate day, LocalDate on, Actor by) {}

  /** The last word about a case stands; a decided one is deleted, whenever it was opened. */
  private final class CasesBatch implements Batch {

    private final Upserts<Key, Optional<Opened>> cases = Upserts.lastWins();
    private final Rows lapsed = new Rows(jdbc, LAPSE, "text");

    @Override
    public void take(Recorded recorded) {
      LocalDate on = LocalDate.ofInstant(recorded.recordedAt(), ZoneOffset.UTC);
      switch (recorded.event()) {
        case HoursDisputed e -> {
          LocalDate day = first(Stream.concat(e.bill().stream(), e.pay().stream()), on);
          Key key = new Key("dispute", e.timesheet().text(), e.dispute());
          cases.put(key, Optional.of(new Opened(day, on, e.by())));
        }
        case DisputeRuled e ->
          cases.put(new Key("dispute", e.timesheet().text(), e.dispute()), Optional.empty());
        case HoursAppealed e -> {
          Key key = new Key("appeal", e.timesheet().text(), e.removal());
          cases.put(key, Optional.of(new Opened(e.timesheet().week().start(), on, e.by())));
        }
        case AppealDecided e ->
          cases.put(new Key("appeal", e.timesheet().text(), e.removal()), Optional.empty());
        case ClawbackProposed e -> {
          Key key = new Key("clawback", e.payout().key(), e.clawback());
          LocalDate day = e.items().stream()
              .map(ClawbackItem::day)
              .min(LocalDate::compareTo)
              .orElse(on);
          cases.put(key, Optional.of(new Opened(day, on, e.by())));
        }
        case ClawbackDecided e ->
          cases.put(new Key("clawback", e.payout().key(), e.clawback()), Optional.empty());
        case PayoutCancelled e -> lapsed.add(e.payout().key());
        case HeldPayReleased e -> lapsed.add(e.payout().key());
        default -> {}
      }
    }

    private static LocalDate first(Stream<TakenItem> items, LocalDate otherwise) {
      return items.map(taken -> taken.item().day()).min(LocalDate::compareTo).orElse(otherwise);
    }

    @Override
    public void write() {
      Rows opened = new Rows(jdbc, INSERT, "text", "text", "int4", "date", "date", "text");
      Rows decided = new Rows(jdbc, DELETE, "text", "text", "int4");
      cases.drain((key, state) -> state.ifPresentOrElse(
          o -> opened.add(
              key.kind(), key.subject(), key.number(), o.day(), o.on(), o.by().key()),
          () -> decided.add(key.kind(), key.subject(), key.number())));
      opened.write();
      decided.write();
      lapsed.write();
    }
  }
}
