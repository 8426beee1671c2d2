package dev.hourbook.projections.items;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every item of valued work and the live document that holds it. */
public final class ItemsView implements View {

  private static final String INSERT = """
      insert into view.item (item, side, timesheet, contract, client, expert, project, discipline,
        calendar, week_start, day, currency, rate, seconds, minor, before_seconds, position)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[], ?::bigint[],
        ?::bigint[], ?::bigint[], ?::bigint[])""";

  private static final String HOLD = """
      update view.item i set document = n.document
      from unnest(?::text[], ?::text[]) n(item, document) where i.item = n.item""";

  private static final String RELEASE = "update view.item set document = null where document = ?";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public ItemsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.item");
  }

  @Override
  public Batch open() {
    return new ItemsBatch();
  }

  private final class ItemsBatch implements Batch {

    private final Rows items = new Rows(
        jdbc, INSERT, "text", "text", "text", "text", "text", "text", "text", "text", "text",
        "date", "date", "text", "text", "int8", "int8", "int8", "int8");
    private final Upserts<String, String> held = Upserts.lastWins();

    @Override
    public void take(Recorded recorded) {
      switch (recorded.event()) {
        case HoursApproved e -> {
          e.bill().forEach(item -> add(e, Side.BILL, item, recorded.position()));
          e.pay().forEach(item -> add(e, Side.PAY, item, recorded.position()));
        }
        case InvoiceFinalised e -> {
          String document = e.invoice().toString();
          e.lines().forEach(l -> l.items().forEach(item -> held.put(item.key(), document)));
        }
        case PayoutPlanned e ->
          e.items().forEach(item -> held.put(item.item().key(), e.payout().toString()));
        case PayoutCancelled e -> {
          write();
          jdbc.update(RELEASE, e.payout().toString());
        }
        default -> {}
      }
    }

    private void add(HoursApproved e, Side side, Item item, long position) {
      Engagement engagement = e.engagement();
      items.add(
          item.id().key(),
          side.word(),
          e.timesheet().text(),
          e.timesheet().contract().key(),
          engagement.client().key(),
          engagement.expert().key(),
          engagement.project(),
          engagement.discipline().name(),
          e.timesheet().week().calendar().toString(),
          e.timesheet().week().start(),
          item.day(),
          item.amount().currency().toString(),
          item.rate().toString(),
          item.seconds(),
          item.amount().minor(),
          item.before(),
          position);
    }

    @Override
    public void write() {
      items.write();
      Rows rows = new Rows(jdbc, HOLD, "text", "text");
      held.drain(rows::add);
      rows.write();
    }
  }
}
