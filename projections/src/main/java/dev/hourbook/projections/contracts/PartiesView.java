package dev.hourbook.projections.contracts;

import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.ClientEvent.BillingTermsChanged;
import dev.hourbook.ledger.party.ClientEvent.ClientOnboarded;
import dev.hourbook.ledger.party.ExpertEvent.ExpertOnboarded;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who the clients and experts are. */
public final class PartiesView implements View {

  private static final String INSERT_CLIENT = """
      insert into view.client (client, name, currency, cadence, net_days, zone)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[])""";

  private static final String UPDATE_CLIENT = """
      update view.client c set cadence = n.cadence, net_days = n.net_days, zone = n.zone
      from unnest(?::text[], ?::text[], ?::int[], ?::text[]) n(client, cadence, net_days, zone)
      where c.client = n.client""";

  private static final String INSERT_EXPERT =
      "insert into view.expert (expert, zone) select * from unnest(?::text[], ?::text[])";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public PartiesView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.client", "view.expert");
  }

  @Override
  public Batch open() {
    return new PartiesBatch();
  }

  private final class PartiesBatch implements Batch {

    private final Rows clients =
        new Rows(jdbc, INSERT_CLIENT, "text", "text", "text", "text", "int4", "text");
    private final Rows experts = new Rows(jdbc, INSERT_EXPERT, "text", "text");
    private final Upserts<String, BillingTerms> terms = Upserts.lastWins();

    @Override
    public void take(Recorded recorded) {
      switch (recorded.event()) {
        case ClientOnboarded e ->
          clients.add(
              e.client().key(),
              e.name(),
              e.currency().toString(),
              e.terms().cadence().name(),
              e.terms().netDays(),
              e.terms().zone().toString());
        case BillingTermsChanged e -> terms.put(e.client().key(), e.terms());
        case ExpertOnboarded e -> experts.add(e.expert().key(), e.zone().toString());
        default -> {}
      }
    }

    @Override
    public void write() {
      clients.write();
      experts.write();
      Rows changes = new Rows(jdbc, UPDATE_CLIENT, "text", "text", "int4", "text");
      terms.drain((client, t) ->
          changes.add(client, t.cadence().name(), t.netDays(), t.zone().toString()));
      changes.write();
    }
  }
}
