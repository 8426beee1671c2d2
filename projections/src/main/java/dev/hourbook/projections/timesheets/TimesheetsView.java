package dev.hourbook.projections.timesheets;

import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.LeftoverDecision;
import dev.hourbook.ledger.timesheet.Moved;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursAppealed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursCorrected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursDisputed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRecovered;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRejected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepriced;
import dev.hourbook.ledger.timesheet.TimesheetEvent.ItemSplit;
import dev.hourbook.ledger.timesheet.TimesheetEvent.LeftoverDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.TimesheetSubmitted;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many seconds of each timesheet stand where. */
public final class TimesheetsView implements View {

  private static final String UPSERT = """
      insert into view.timesheet as t (timesheet, contract, calendar, week_start,
        recorded, submitted, approved, rejected, over_cap, unpriced, late)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::date[],
        ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::boolean[])
      on conflict (timesheet) do update set
        recorded = t.recorded + excluded.recorded, submitted = t.submitted + excluded.submitted,
        approved = t.approved + excluded.approved, rejected = t.rejected + excluded.rejected,
        over_cap = t.over_cap + excluded.over_cap, unpriced = t.unpriced + excluded.unpriced,
        late = t.late or excluded.late""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public TimesheetsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.timesheet");
  }

  @Override
  public Batch open() {
    return new SheetsBatch();
  }

  private final class SheetsBatch implements Batch {

    private final Upserts<String, SheetDelta> sums = new Upserts<>(SheetDelta::plus);

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof TimesheetEvent event) {
        sums.put(event.timesheet().text(), delta(event));
      }
    }

    @Override
    public void write() {
      Rows rows = new Rows(
          jdbc, UPSERT, "text", "text", "text", "date", "int8", "int8", "int8", "int8", "int8",
          "int8", "bool");
      sums.drain((text, d) -> {
        TimesheetId id = TimesheetId.parse(text);
        rows.add(
            text,
            id.contract().key(),
            id.week().calendar().toString(),
            id.week().start(),
            d.recorded(),
            d.submitted(),
            d.approved(),
            d.rejected(),
            d.overCap(),
            d.unpriced(),
            d.late());
      });
      rows.write();
    }
  }

  private static SheetDelta delta(TimesheetEvent event) {
    return switch (event) {
      case HoursLogged e -> new SheetDelta(logged(e), 0, 0, 0, 0, 0, e.late());
      case HoursCorrected e -> {
        long back = e.wasSubmitted() ? -e.was().seconds() : 0;
        yield new SheetDelta(e.now().seconds() - e.was().seconds(), back, 0, 0, 0, 0, e.late());
      }
      case TimesheetSubmitted e -> new SheetDelta(0, e.seconds(), 0, 0, 0, 0, e.late());
      case HoursRejected e -> new SheetDelta(0, -e.seconds(), 0, e.seconds(), 0, 0, false);
      case HoursApproved e -> approved(e);
      case LeftoverDecided e -> decided(e);
      case ItemSplit ignored -> SheetDelta.NONE;
      case HoursRemoved e -> gone(e.pay());
      case HoursAppealed ignored -> SheetDelta.NONE;
      case AppealDecided e -> new SheetDelta(0, 0, seconds(e.pay()), 0, 0, 0, false);
      case HoursRecovered ignored -> SheetDelta.NONE;
      case HoursDisputed ignored -> SheetDelta.NONE;
      case HoursRepriced ignored -> SheetDelta.NONE;
      case HoursRepointed e -> gone(e.pay().stream().map(Moved::was).toList());
      case DisputeRuled e -> gone(e.payGone());
    };
  }

  private static SheetDelta gone(List<TakenItem> pay) {
    return new SheetDelta(0, 0, -TakenItem.worked(pay), 0, 0, 0, false);
  }

  private static long seconds(List<Item> items) {
    return items.stream().mapToLong(Item::seconds).sum();
  }

  private static long logged(HoursLogged e) {
    return e.entries().stream()
        .map(TimeEntry::work)
        .mapToLong(work -> work.seconds())
        .sum();
  }

  /** What neither found a price nor room under the cap is over it, less what was and now fits. */
  private static SheetDelta approved(HoursApproved e) {
    long approved = seconds(e.pay());
    long unpriced = e.unpriced().stream().mapToLong(u -> u.piece().length()).sum();
    long over = e.seconds() - approved - unpriced;
    return new SheetDelta(0, -e.seconds(), approved, 0, over, unpriced, false);
  }

  private static SheetDelta decided(LeftoverDecided e) {
    long approved = e.pay().stream().mapToLong(Item::seconds).sum();
    long over = length(e.overCap());
    long unpriced = length(e.unpriced());
    long rejected = e.decision() == LeftoverDecision.REJECT ? over + unpriced : 0;
    return new SheetDelta(
        0, 0, approved, rejected, length(e.nowOverCap()) - over, -unpriced, false);
  }

  private static long length(List<Piece> pieces) {
    return pieces.stream().mapToLong(Piece::length).sum();
  }
}
