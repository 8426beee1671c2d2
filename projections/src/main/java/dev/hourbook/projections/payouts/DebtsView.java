package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.ClawbackItem;
import dev.hourbook.ledger.payout.DebtEvent.DebtRestored;
import dev.hourbook.ledger.payout.DebtEvent.WriteOffAsked;
import dev.hourbook.ledger.payout.DebtEvent.WriteOffDecided;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What experts owe back, a row for each payout that paid too much. Like the journal it takes what
 * is kept from the payout that keeps it, so that both agree after every event.
 */
public final class DebtsView implements View {

  private static final String BORNE = """
      insert into view.debt (payout, expert, currency, since, borne_minor)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[])
      on conflict (payout) do update set borne_minor = debt.borne_minor + excluded.borne_minor""";

  private static final String MOVED = """
      update view.debt d set offset_minor = d.offset_minor + n.kept,
        lost_minor = d.lost_minor + n.lost,
        asked_minor = case when n.said then n.asked else d.asked_minor end,
        asked_by = case when n.said then n.asked_by else d.asked_by end,
        asked_because = case when n.said then n.because else d.asked_because end
      from unnest(?::text[], ?::bigint[], ?::bigint[], ?::boolean[], ?::bigint[], ?::text[],
          ?::text[])
        n(payout, kept, lost, said, asked, asked_by, because)
      where d.payout = n.payout""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public DebtsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.debt");
  }

  @Override
  public Batch open() {
    return new DebtsBatch();
  }

  private record Borne(String expert, String currency, Timestamp since, long minor) {

    Borne then(Borne later) {
      return new Borne(expert, currency, since, Math.addExact(minor, later.minor));
    }
  }

  private record Question(long minor, String by, String because) {

    static final Question NONE = new Question(0, "", "");
  }

  private record Moved(long kept, long lost, Optional<Question> asked) {

    static Moved kept(long minor) {
      return new Moved(minor, 0, Optional.empty());
    }

    Moved then(Moved later) {
      return new Moved(
          Math.addExact(kept, later.kept),
          Math.addExact(lost, later.lost),
          later.asked.or(() -> asked));
    }
  }

  private final class DebtsBatch implements Batch {

    private final Upserts<String, Borne> borne = new Upserts<>(Borne::then);
    private final Upserts<String, Moved> moved = new Upserts<>(Moved::then);

    @Override
    public void take(Recorded recorded) {
      switch (recorded.event()) {
        case ClawbackDecided e -> decided(e, Timestamp.from(recorded.recordedAt()));
        case PayoutPlanned e ->
          e.offsets()
              .forEach(
                  kept -> moved.put(kept.debt().key(), Moved.kept(kept.amount().minor())));
        case DebtRestored e ->
          moved.put(e.payout().key(), Moved.kept(-e.amount().minor()));
        case WriteOffAsked e -> {
          Question asked = new Question(e.amount().minor(), e.by().key(), e.reason());
          moved.put(e.payout().key(), new Moved(0, 0, Optional.of(asked)));
        }
        case WriteOffDecided e ->
          moved.put(e.payout().key(), new Moved(0, e.lost().minor(), Optional.of(Question.NONE)));
        default -> {}
      }
    }

    private void decided(ClawbackDecided e, Timestamp at) {
      long minor =
          e.borne().stream().map(ClawbackItem::amount).mapToLong(Money::minor).sum();
      if (minor != 0) {
        String currency = e.absorbed().currency().toString();
        borne.put(e.payout().key(), new Borne(e.expert().key(), currency, at, minor));
      }
    }

    @Override
    public void write() {
      Rows decided = new Rows(jdbc, BORNE, "text", "text", "text", "timestamptz", "int8");
      borne.drain(
          (payout, of) -> decided.add(payout, of.expert(), of.currency(), of.since(), of.minor()));
      decided.write();
      Rows rows = new Rows(jdbc, MOVED, "text", "int8", "int8", "bool", "int8", "text", "text");
      moved.drain((payout, of) -> {
        Question asked = of.asked().orElse(Question.NONE);
        rows.add(
            payout,
            of.kept(),
            of.lost(),
            of.asked().isPresent(),
            asked.minor(),
            asked.by(),
            asked.because());
      });
      rows.write();
    }
  }
}
