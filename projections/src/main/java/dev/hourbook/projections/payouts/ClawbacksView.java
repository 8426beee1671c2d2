package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.ClawbackItem;
import dev.hourbook.ledger.payout.HopEvent.HeldPayReleased;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.View;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was proposed to come back from experts, and who bears it. */
public final class ClawbacksView implements View {

  private static final String INSERT = """
      insert into view.clawback (payout, clawback, expert, currency, seconds, minor, cause,
        suggested, reason, document, proposed_by, state, borne_seconds, borne_minor)
      select *, 'proposed', 0, 0 from unnest(?::text[], ?::int[], ?::text[], ?::text[],
        ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])""";

  private static final String DECIDE = """
      update view.clawback c set state = n.state, borne_seconds = n.seconds, borne_minor = n.minor,
        decided_by = n.decided_by, decided_because = n.because
      from unnest(?::text[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])
        n(payout, clawback, state, seconds, minor, decided_by, because)
      where c.payout = n.payout and c.clawback = n.clawback""";

  private static final String LAPSE = """
      update view.clawback c set state = 'lapsed'
      from unnest(?::text[]) n(payout) where c.payout = n.payout""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public ClawbacksView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.clawback");
  }

  @Override
  public Batch open() {
    return new Clawbacks();
  }

  private final class Clawbacks implements Batch {

    private final Rows proposed = new Rows(
        jdbc, INSERT, "text", "int4", "text", "text", "int8", "int8", "text", "text", "text",
        "text", "text");
    private final Rows decided =
        new Rows(jdbc, DECIDE, "text", "int4", "text", "int8", "int8", "text", "text");
    private final Rows lapsed = new Rows(jdbc, LAPSE, "text");

    @Override
    public void take(Recorded recorded) {
      switch (recorded.event()) {
        case ClawbackProposed e ->
          proposed.add(
              e.payout().key(),
              e.clawback(),
              e.expert().key(),
              e.amount().currency().toString(),
              e.seconds(),
              e.amount().minor(),
              word(e.cause()),
              word(e.suggested()),
              e.reason(),
              e.document(),
              e.by().key());
        case ClawbackDecided e -> decide(e);
        case PayoutCancelled e -> lapsed.add(e.payout().key());
        case HeldPayReleased e -> lapsed.add(e.payout().key());
        default -> {}
      }
    }

    private void decide(ClawbackDecided e) {
      decided.add(
          e.payout().key(),
          e.clawback(),
          word(e.option()),
          e.borne().stream().mapToLong(ClawbackItem::seconds).sum(),
          e.borne().stream().map(ClawbackItem::amount).mapToLong(Money::minor).sum(),
          e.by().key(),
          e.reason());
    }

    @Override
    public void write() {
      proposed.write();
      decided.write();
      lapsed.write();
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
