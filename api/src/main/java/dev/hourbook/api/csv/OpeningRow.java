package dev.hourbook.api.csv;

import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientEvent.ClientOnboarded;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** A row of a cut-over: fields that name what has to be in the book. */
record OpeningRow(CsvRow row, Streams streams) {

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");
  private static final Pattern MONEY = Pattern.compile("[0-9]{1,12}([.][0-9]{1,4})?");

  Optional<ClientId> client() {
    return row.required("client").map(ClientId::new).filter(id -> isKnown("client", id));
  }

  Optional<ExpertId> expert() {
    return row.required("expert").map(ExpertId::new).filter(id -> isKnown("expert", id));
  }

  private boolean isKnown(String field, Object id) {
    boolean known = !streams.of(id.toString()).isEmpty();
    if (!known) {
      row.problem(field, "opening/unknown", "is not in the book; bring it in first");
    }
    return known;
  }

  /** An amount above nothing in the currency that the row names. */
  Optional<Money> owed(String field) {
    return money(field).filter(amount -> {
      if (amount.isZero()) {
        row.problem(field, "csv/value", "is nothing; leave the line out");
      }
      return !amount.isZero();
    });
  }

  /** An amount of nothing or more in the currency that the row names. */
  Optional<Money> money(String field) {
    return row.currency("currency").flatMap(currency -> money(field, currency));
  }

  private Optional<Money> money(String field, Currency currency) {
    return row.read(field, "an amount in " + currency + " like 1200.00", text -> {
      if (!MONEY.matcher(text).matches()) {
        throw new IllegalArgumentException("no amount");
      }
      return Money.of(text, currency);
    });
  }

  /** An amount in the currency that the client is billed in. */
  Optional<Money> ofClient(ClientId client, Optional<Money> amount, String field) {
    Currency billed = ((ClientOnboarded) streams.of(client.toString()).getFirst()).currency();
    return amount.filter(money -> {
      boolean fits = money.currency().equals(billed);
      if (!fits) {
        row.problem(field, "opening/other-currency", "is not in " + billed + ", as is the client");
      }
      return fits;
    });
  }

  /** Whole seconds, or another count, of nothing or more. */
  Optional<Long> count(String field) {
    return row.read(field, "a whole number of nothing or more", text -> {
      if (!COUNT.matcher(text).matches()) {
        throw new IllegalArgumentException("no count");
      }
      return Long.parseLong(text);
    });
  }
}
