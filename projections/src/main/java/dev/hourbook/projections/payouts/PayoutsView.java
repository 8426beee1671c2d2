package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.payout.PayoutEvent;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Payouts and where they stand; their items are those that {@code view.item} says they hold. */
public final class PayoutsView implements View {

  private static final String INSERT = """
      insert into view.payout (payout, run, expert, rail, currency, seconds, minor, state)
      select *, 'planned' from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::bigint[], ?::bigint[])""";

  /** What a step does not say stays as it was. */
  private static final String STEP = """
      update view.payout p set state = n.state, stands = n.stands, stepped_at = n.at,
        paid_on = coalesce(n.paid_on, p.paid_on), reference = coalesce(n.reference, p.reference),
        attempt = coalesce(n.attempt, p.attempt),
        destination = coalesce(n.destination, p.destination),
        transfer = coalesce(n.transfer, p.transfer), failure = coalesce(n.failure, p.failure)
      from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::date[], ?::text[], ?::int[],
        ?::text[], ?::text[], ?::text[]) n(payout, state, stands, at, paid_on, reference, attempt,
        destination, transfer, failure)
      where p.payout = n.payout""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public PayoutsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.payout");
  }

  @Override
  public Batch open() {
    return new PayoutsBatch();
  }

  private final class PayoutsBatch implements Batch {

    private final Rows payouts =
        new Rows(jdbc, INSERT, "text", "text", "text", "text", "text", "int8", "int8");
    private final Upserts<String, Step> steps = new Upserts<>(Step::then);

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof PayoutPlanned e) {
        payouts.add(
            e.payout().key(),
            e.run().key(),
            e.expert().key(),
            e.rail().word(),
            e.amount().currency().toString(),
            e.seconds(),
            e.amount().minor());
      } else if (recorded.event() instanceof PayoutEvent e) {
        Step.of(e, recorded.recordedAt()).ifPresent(step -> steps.put(e.payout().key(), step));
      }
    }

    @Override
    public void write() {
      payouts.write();
      Rows rows = new Rows(
          jdbc,
          STEP,
          "text",
          "text",
          "text",
          "timestamptz",
          "date",
          "text",
          "int4",
          "text",
          "text",
          "text");
      steps.drain((payout, step) -> step.addTo(rows, payout));
      rows.write();
    }
  }
}
