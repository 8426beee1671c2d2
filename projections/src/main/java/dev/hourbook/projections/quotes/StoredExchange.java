package dev.hourbook.projections.quotes;

import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.quote.Exchanged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What is sent of a payout in another currency, as its row has it. */
public final class StoredExchange {

  /** The columns of {@code view.payout} that it is read from. */
  public static final String COLUMNS = "quote, quote_pair, quote_rate, sent_minor, sent_currency";

  private StoredExchange() {}

  /** Of a row with these columns; nothing if the payout is sent as it was earned. */
  public static @Nullable Exchanged read(ResultSet row) throws SQLException {
    String quote = row.getString("quote");
    return quote == null
        ? null
        : new Exchanged(
            quote,
            ExchangePair.parse(row.getString("quote_pair")),
            ExchangeRate.parse(row.getString("quote_rate")),
            new Money(
                row.getLong("sent_minor"), Currency.getInstance(row.getString("sent_currency"))));
  }
}
