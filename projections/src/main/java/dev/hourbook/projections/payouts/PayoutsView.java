package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Payouts and where they stand; their items are those that {@code view.item} says they hold. */
public final class PayoutsView implements View {

  private static final String INSERT = """
      insert into view.payout (payout, run, expert, rail, currency, seconds, minor, state)
      select *, 'planned' from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::bigint[], ?::bigint[])""";

  private static final String SETTLE = """
      update view.payout p set state = n.state, paid_on = n.paid_on, reference = n.reference
      from unnest(?::text[], ?::text[], ?::date[], ?::text[]) n(payout, state, paid_on, reference)
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

  private record Settled(
      String state, @Nullable LocalDate paidOn, @Nullable String reference) {}

  private final class PayoutsBatch implements Batch {

    private final Rows payouts =
        new Rows(jdbc, INSERT, "text", "text", "text", "text", "text", "int8", "int8");
    private final Upserts<String, Settled> settled = Upserts.lastWins();

    @Override
    public void take(Recorded recorded) {
      switch (recorded.event()) {
        case PayoutPlanned e ->
          payouts.add(
              e.payout().key(),
              e.run().key(),
              e.expert().key(),
              e.rail().word(),
              e.amount().currency().toString(),
              e.seconds(),
              e.amount().minor());
        case PayoutPaid e ->
          settled.put(e.payout().key(), new Settled("paid", e.paidOn(), e.reference()));
        case PayoutCancelled e ->
          settled.put(e.payout().key(), new Settled("cancelled", null, null));
        default -> {}
      }
    }

    @Override
    public void write() {
      payouts.write();
      Rows rows = new Rows(jdbc, SETTLE, "text", "text", "date", "text");
      settled.drain((payout, s) -> rows.add(payout, s.state(), s.paidOn(), s.reference()));
      rows.write();
    }
  }
}
