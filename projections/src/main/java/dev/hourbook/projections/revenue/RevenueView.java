package dev.hourbook.projections.revenue;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was earned and what it cost, by service day, client, expert, discipline and currency. */
public final class RevenueView implements View {

  private static final String UPSERT = """
      insert into view.revenue_day as r (day, client, expert, discipline, currency,
        bill_seconds, bill_minor, pay_seconds, pay_minor)
      select * from unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
      on conflict (day, client, expert, discipline, currency) do update set
        bill_seconds = r.bill_seconds + excluded.bill_seconds,
        bill_minor = r.bill_minor + excluded.bill_minor,
        pay_seconds = r.pay_seconds + excluded.pay_seconds,
        pay_minor = r.pay_minor + excluded.pay_minor""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public RevenueView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.revenue_day");
  }

  @Override
  public Batch open() {
    return new RevenueBatch();
  }

  private final class RevenueBatch implements Batch {

    private final Upserts<DayCell, DaySums> sums = new Upserts<>(DaySums::plus);

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof HoursApproved e) {
        for (Item item : e.bill()) {
          sums.put(cell(e, item), DaySums.billed(item.seconds(), item.amount().minor()));
        }
        for (Item item : e.pay()) {
          sums.put(cell(e, item), DaySums.paid(item.seconds(), item.amount().minor()));
        }
      }
    }

    @Override
    public void write() {
      Rows rows = new Rows(
          jdbc, UPSERT, "date", "text", "text", "text", "text", "int8", "int8", "int8", "int8");
      sums.drain((cell, s) -> rows.add(
          cell.day(),
          cell.client(),
          cell.expert(),
          cell.discipline(),
          cell.currency(),
          s.billSeconds(),
          s.billMinor(),
          s.paySeconds(),
          s.payMinor()));
      rows.write();
    }
  }

  private static DayCell cell(HoursApproved e, Item item) {
    Engagement engagement = e.engagement();
    return new DayCell(
        item.day(),
        engagement.client().key(),
        engagement.expert().key(),
        engagement.discipline().name(),
        item.amount().currency().toString());
  }
}
