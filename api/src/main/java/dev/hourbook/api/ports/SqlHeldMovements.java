package dev.hourbook.api.ports;

import dev.hourbook.ledger.bank.HeldMovements;
import dev.hourbook.ledger.bank.MatchedPart;
import dev.hourbook.ledger.bank.MovementId;
import dev.hourbook.ledger.money.Money;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is held of movements as rows of {@code book.bank_held}. All are changed in one statement,
 * sorted by movement so that two takers never wait for each other in a circle; whoever comes second
 * to a row waits for the first and then sees what is left.
 */
public final class SqlHeldMovements implements HeldMovements {

  private static final String ADD = """
      insert into book.bank_held as h (movement, currency, minor)
      select * from unnest(?::text[], ?::text[], ?::bigint[])
      on conflict (movement, currency) do update set minor = h.minor + excluded.minor
      returning movement, minor""";

  private final JdbcTemplate jdbc;

  /** Rows in the given database. */
  public SqlHeldMovements(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Money> add(List<MatchedPart> parts) {
    List<MatchedPart> sorted =
        parts.stream().sorted(Comparator.comparing(MatchedPart::movement)).toList();
    Map<MovementId, Long> held = new HashMap<>();
    jdbc.query(
        ADD,
        row -> {
          held.put(MovementId.parse(row.getString(1)), row.getLong(2));
        },
        sorted.stream().map(part -> part.movement().text()).toArray(String[]::new),
        sorted.stream().map(part -> part.amount().currency().toString()).toArray(String[]::new),
        sorted.stream().map(part -> part.amount().minor()).toArray(Long[]::new));
    return parts.stream()
        .map(part -> new Money(
            Objects.requireNonNull(held.get(part.movement())), part.amount().currency()))
        .toList();
  }
}
