package dev.hourbook.projections.payees;

import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Ages;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.timesheet.ItemId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Since when hours that are due were approved, whether their client paid, who was paid before. */
public record ItemAges(JdbcTemplate jdbc) {

  /** Whatever values hours is booked, at its place in the log. */
  private static final String APPROVED = """
      select i.item, e.recorded_at from view.item i
      join view.journal_entry e on e.position = i.position where i.item = any(?)""";

  /** Every bill of the same day of the same sheet is settled; what has no bill waits its days. */
  private static final String PAID_FOR = """
      select p.item from view.item p
      where p.item = any(?)
        and exists (select from view.item b where b.timesheet = p.timesheet and b.side = 'bill'
          and b.day = p.day and b.minor > 0)
        and not exists (select from view.item b
          left join view.open_item o on 'invoice:' || o.invoice = b.document
          where b.timesheet = p.timesheet and b.side = 'bill' and b.day = p.day and b.minor <> 0
            and (o.invoice is null or o.due_minor > 0 or o.voided_on is not null))""";

  private static final String PAID = """
      select distinct expert from view.payout where stands = 'paid' and expert = any(?)""";

  /** Of everything in these. */
  public Ages of(List<PlannedPayout> due) {
    String[] items = due.stream()
        .flatMap(payout -> payout.items().stream())
        .map(item -> item.item().key())
        .toArray(String[]::new);
    Map<ItemId, Instant> approved = new HashMap<>();
    jdbc.query(
        APPROVED,
        row -> {
          approved.put(new ItemId(row.getString(1)), row.getTimestamp(2).toInstant());
        },
        (Object) items);
    Set<ItemId> paidFor = new HashSet<>(
        jdbc.query(PAID_FOR, (row, n) -> new ItemId(row.getString(1)), (Object) items));
    Set<ExpertId> paid =
        new HashSet<>(jdbc.query(PAID, (row, n) -> new ExpertId(row.getString(1)), (Object)
            due.stream().map(payout -> payout.expert().key()).toArray(String[]::new)));
    return new Ages(approved, paidFor, paid);
  }
}
