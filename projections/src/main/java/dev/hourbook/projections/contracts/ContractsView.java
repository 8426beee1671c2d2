package dev.hourbook.projections.contracts;

import dev.hourbook.ledger.contract.ContractEvent.CapChanged;
import dev.hourbook.ledger.contract.ContractEvent.ContractEnded;
import dev.hourbook.ledger.contract.ContractEvent.ContractPaused;
import dev.hourbook.ledger.contract.ContractEvent.ContractResumed;
import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.ContractEvent.RateAgreed;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.RateCardEvent.RateAnnounced;
import dev.hourbook.ledger.contract.RateCardEvent.RateCardPublished;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was agreed: contracts with their last state, and every version of every rate. */
public final class ContractsView implements View {

  private static final String INSERT = """
      insert into view.contract (contract, client, expert, project, discipline, card, currency,
        calendar, started, rounding, weekly_cap, status)
      select *, 'active' from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])""";

  private static final String UPDATE_STATUS = """
      update view.contract c set status = n.status
      from unnest(?::text[], ?::text[]) n(contract, status) where c.contract = n.contract""";

  private static final String UPDATE_CAP = """
      update view.contract c set weekly_cap = n.cap
      from unnest(?::text[], ?::bigint[]) n(contract, cap) where c.contract = n.contract""";

  private static final String INSERT_RATE = """
      insert into view.rate (card, effective_from, bill_rate, pay_rate)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])
      on conflict (card, effective_from)
      do update set bill_rate = excluded.bill_rate, pay_rate = excluded.pay_rate""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public ContractsView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.contract", "view.rate");
  }

  @Override
  public Batch open() {
    return new ContractsBatch();
  }

  private record Cap(@Nullable Long seconds) {}

  private record RateKey(String card, String from) implements Comparable<RateKey> {
    @Override
    public int compareTo(RateKey other) {
      int byCard = card.compareTo(other.card);
      return byCard != 0 ? byCard : from.compareTo(other.from);
    }
  }

  private final class ContractsBatch implements Batch {

    private final Rows contracts = new Rows(
        jdbc, INSERT, "text", "text", "text", "text", "text", "text", "text", "text", "text",
        "text", "int8");
    private final Upserts<String, String> status = Upserts.lastWins();
    private final Upserts<String, Cap> caps = Upserts.lastWins();
    private final Upserts<RateKey, RateVersion> rates = Upserts.lastWins();

    @Override
    public void take(Recorded recorded) {
      switch (recorded.event()) {
        case ContractSigned e -> sign(e);
        case ContractPaused e -> status.put(e.contract().key(), "paused");
        case ContractResumed e -> status.put(e.contract().key(), "active");
        case ContractEnded e -> status.put(e.contract().key(), "ended");
        case CapChanged e -> caps.put(e.contract().key(), new Cap(e.weeklyCap()));
        case RateAgreed e -> rate(e.contract().toString(), e.version());
        case RateCardPublished e -> e.versions().forEach(v -> rate(e.card().toString(), v));
        case RateAnnounced e -> rate(e.card().toString(), e.version());
        default -> {}
      }
    }

    private void sign(ContractSigned e) {
      Engagement engagement = e.engagement();
      contracts.add(
          e.contract().key(),
          engagement.client().key(),
          engagement.expert().key(),
          engagement.project(),
          engagement.discipline().name(),
          engagement.card().key(),
          engagement.currency().toString(),
          engagement.calendar().toString(),
          e.start().toString(),
          e.rounding().toString(),
          e.weeklyCap());
    }

    private void rate(String card, RateVersion version) {
      rates.put(new RateKey(card, version.from().toString()), version);
    }

    @Override
    public void write() {
      contracts.write();
      Rows stati = new Rows(jdbc, UPDATE_STATUS, "text", "text");
      status.drain(stati::add);
      stati.write();
      Rows cap = new Rows(jdbc, UPDATE_CAP, "text", "int8");
      caps.drain((contract, c) -> cap.add(contract, c.seconds()));
      cap.write();
      Rows versions = new Rows(jdbc, INSERT_RATE, "text", "text", "text", "text");
      rates.drain((key, v) ->
          versions.add(key.card(), key.from(), v.bill().toString(), v.pay().toString()));
      versions.write();
    }
  }
}
