package dev.hourbook.projections.revenue;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Repriced;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepriced;
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
      switch (recorded.event()) {
        case HoursApproved e -> {
          e.bill().forEach(item -> put(e.engagement(), Side.BILL, item, 1));
          e.pay().forEach(item -> put(e.engagement(), Side.PAY, item, 1));
        }
        case HoursRemoved e -> {
          e.bill().forEach(taken -> put(e.engagement(), Side.BILL, taken.item(), -1));
          e.pay().forEach(taken -> put(e.engagement(), Side.PAY, taken.item(), -1));
        }
        case DisputeRuled e -> {
          e.billGone().forEach(taken -> put(e.engagement(), Side.BILL, taken.item(), -1));
          e.payGone().forEach(taken -> put(e.engagement(), Side.PAY, taken.item(), -1));
        }
        case HoursRepriced e -> {
          e.bill().forEach(one -> reprice(e.engagement(), Side.BILL, one));
          e.pay().forEach(one -> reprice(e.engagement(), Side.PAY, one));
        }
        case HoursRepointed e -> {
          e.bill().forEach(taken -> put(e.engagement(), Side.BILL, taken.item(), -1));
          e.pay().forEach(moved -> put(e.engagement(), Side.PAY, moved.was().item(), -1));
        }
        default -> {}
      }
    }

    private void reprice(Engagement engagement, Side side, Repriced one) {
      put(engagement, side, one.was().item(), -1);
      put(engagement, side, one.now(), 1);
    }

    private void put(Engagement engagement, Side side, Item item, int sign) {
      long seconds = sign * item.seconds();
      long minor = sign * item.amount().minor();
      sums.put(
          cell(engagement, item),
          side == Side.BILL ? DaySums.billed(seconds, minor) : DaySums.paid(seconds, minor));
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

  private static DayCell cell(Engagement engagement, Item item) {
    return new DayCell(
        item.day(),
        engagement.client().key(),
        engagement.expert().key(),
        engagement.discipline().name(),
        item.amount().currency().toString());
  }
}
