package dev.hourbook.projections.bank;

import dev.hourbook.ledger.bank.MovementId;
import dev.hourbook.ledger.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What documents moved, and how much of it no line or set-off holds yet. */
public record OpenMovements(JdbcTemplate jdbc) {

  private static final String NAMED = """
      select document, number, currency, minor - held_minor from view.bank_movement
      where document = ? or document || '#' || number = ?
      order by document, number""";

  /** A movement, and how much of it is open, perhaps nothing; money in is positive. */
  public record Open(MovementId movement, Money left) {

    /** Whether anything is left of it. */
    public boolean isOpen() {
      return !left.isZero();
    }
  }

  /** Those of a document, or the one that is named itself. */
  public List<Open> named(String word) {
    return jdbc.query(
        NAMED,
        (row, n) -> new Open(
            new MovementId(row.getString(1), row.getInt(2)),
            new Money(row.getLong(4), Currency.getInstance(row.getString(3)))),
        word,
        word);
  }

  /** The amount of a line, if there is such a one. */
  public Optional<Money> lineAmount(String line) {
    return jdbc
        .query(
            "select minor, currency from view.bank_line where line = ?",
            (row, n) -> new Money(row.getLong(1), Currency.getInstance(row.getString(2))),
            line)
        .stream()
        .findFirst();
  }
}
