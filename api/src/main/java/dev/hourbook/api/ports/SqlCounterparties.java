package dev.hourbook.api.ports;

import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.Counterparties;
import org.springframework.jdbc.core.JdbcTemplate;

/** Names as rows of {@code book.bank_counterparty}, where they can be erased. */
public final class SqlCounterparties implements Counterparties {

  private final JdbcTemplate jdbc;

  /** Rows in the given database. */
  public SqlCounterparties(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(BankLineId line, String name) {
    if (!name.isBlank()) {
      jdbc.update(
          "insert into book.bank_counterparty (line, counterparty) values (?, ?)",
          line.text(),
          name);
    }
  }
}
