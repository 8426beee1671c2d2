package dev.hourbook.api.ports;

import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.timesheet.EngagedUnder;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Contracts by their card, from the log itself: a view may not have seen the latest yet. The index
 * {@code contract_by_card} has the same condition and the same expression.
 */
public final class SqlEngagedUnder implements EngagedUnder {

  static final String BY_CARD = """
      select convert_from(payload, 'UTF8')::jsonb ->> 'contract' from book.domain_event
      where payload_type = 'contract.signed' and book.card_of(payload) = ?
      order by 1""";

  private final JdbcTemplate jdbc;

  /** Reads the given database. */
  public SqlEngagedUnder(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ContractId> card(RateCardId card) {
    return jdbc.query(BY_CARD, (row, n) -> new ContractId(row.getString(1)), card.key());
  }
}
