package dev.hourbook.projections.payees;

import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.SharingEvent;
import dev.hourbook.ledger.payee.SharingEvent.HolderJoined;
import dev.hourbook.ledger.payee.SharingEvent.HolderLeft;
import dev.hourbook.ledger.payee.SharingEvent.SharingAllowed;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is paid to which account, whoever they are. */
public final class HoldersView implements View {

  static final String JOINED = "joined";
  static final String ALLOWED = "allowed";
  static final String LEFT = "left";

  /** Whoever is allowed joined when they joined. */
  private static final String UPSERT = """
      insert into view.payee_holder as h (fingerprint, expert, state, at)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[])
      on conflict (fingerprint, expert) do update set state = excluded.state,
        at = case excluded.state when 'allowed' then h.at else excluded.at end""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public HoldersView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.payee_holder");
  }

  @Override
  public Batch open() {
    return new HoldersBatch();
  }

  private record Holder(String fingerprint, String expert) implements Comparable<Holder> {

    static Holder of(SharingEvent event, ExpertId expert) {
      return new Holder(event.fingerprint().hash(), expert.key());
    }

    @Override
    public int compareTo(Holder other) {
      int first = fingerprint.compareTo(other.fingerprint);
      return first == 0 ? expert.compareTo(other.expert) : first;
    }
  }

  private record Standing(String state, Instant at) {

    Standing then(Standing later) {
      return later.state().equals(ALLOWED) ? new Standing(ALLOWED, at) : later;
    }
  }

  private final class HoldersBatch implements Batch {

    private final Upserts<Holder, Standing> holders = new Upserts<>(Standing::then);

    @Override
    public void take(Recorded recorded) {
      switch (recorded.event()) {
        case HolderJoined e -> holders.put(Holder.of(e, e.expert()), new Standing(JOINED, e.at()));
        case HolderLeft e -> holders.put(Holder.of(e, e.expert()), new Standing(LEFT, e.at()));
        case SharingAllowed e ->
          e.experts().forEach(one -> holders.put(Holder.of(e, one), new Standing(ALLOWED, e.at())));
        default -> {}
      }
    }

    @Override
    public void write() {
      Rows rows = new Rows(jdbc, UPSERT, "text", "text", "text", "timestamptz");
      holders.drain((holder, standing) -> rows.add(
          holder.fingerprint(), holder.expert(), standing.state(), Timestamp.from(standing.at())));
      rows.write();
    }
  }
}
