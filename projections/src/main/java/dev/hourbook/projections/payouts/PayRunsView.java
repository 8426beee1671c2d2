package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayRunEvent;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunApproved;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunClosed;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunEndorsed;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunOpened;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunPlanned;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.View;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Pay runs, what they came to, and who planned and approved them. A run has a handful of events.
 */
public final class PayRunsView implements View {

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public PayRunsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.pay_run");
  }

  @Override
  public Batch open() {
    return new RunsBatch();
  }

  private final class RunsBatch implements Batch {

    private final List<Recorded> events = new ArrayList<>();

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof PayRunEvent) {
        events.add(recorded);
      }
    }

    @Override
    public void write() {
      events.forEach(recorded -> apply((PayRunEvent) recorded.event(), recorded));
      events.clear();
    }
  }

  private void apply(PayRunEvent event, Recorded recorded) {
    switch (event) {
      case PayRunOpened e -> open(e, recorded);
      case PayRunPlanned e -> plan(e);
      case PayRunEndorsed e -> jdbc.update("""
            update view.pay_run set endorsed_by = concat_ws(', ', nullif(endorsed_by, ''), ?)
            where run = ?""", e.by().key(), e.run().key());
      case PayRunApproved e ->
        jdbc.update(
            "update view.pay_run set stage = 'approved', approved_by = ? where run = ?",
            e.by().key(),
            e.run().key());
      case PayRunClosed e ->
        jdbc.update(
            "update view.pay_run set stage = 'closed' where run = ?", e.run().key());
    }
  }

  private void open(PayRunOpened e, Recorded recorded) {
    jdbc.update(
        """
        insert into view.pay_run (run, up_to, stage, position, payouts, seconds, amounts, hash,
          opened_by, approved_by, opened_at)
        values (?, ?, 'open', ?, 0, 0, '', '', ?, '', ?)""",
        e.run().key(),
        e.upTo().toString(),
        e.position(),
        e.by().key(),
        Timestamp.from(recorded.recordedAt()));
  }

  private void plan(PayRunPlanned e) {
    RunTotals totals = e.totals();
    jdbc.update(
        """
        update view.pay_run set stage = 'planned', payouts = ?, seconds = ?, amounts = ?, hash = ?,
          offsets = ?, withheld = ?, endorsed_by = ''
        where run = ?""",
        totals.payouts(),
        totals.seconds(),
        said(totals.amounts()),
        totals.hash(),
        said(totals.offsets()),
        said(totals.withheld()),
        e.run().key());
  }

  private static String said(List<Money> amounts) {
    return amounts.stream().map(Money::toString).collect(Collectors.joining(", "));
  }
}
