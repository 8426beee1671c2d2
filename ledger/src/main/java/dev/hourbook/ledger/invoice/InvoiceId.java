package dev.hourbook.ledger.invoice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.party.ClientId;
import java.util.Currency;

/** One invoice. A regular one takes its id from the facts: client, currency and days billed. */
public record InvoiceId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public InvoiceId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a invoice has a key");
    }
  }

  /** The regular invoice of a client for a run of days in one currency. */
  public static InvoiceId regular(ClientId client, Currency currency, Days days) {
    return new InvoiceId(client.key() + "/" + currency + "/" + days);
  }

  /** An invoice of older books, by the number its client knows it by. */
  public static InvoiceId carriedOver(String number) {
    return new InvoiceId("carried-over/" + number);
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "invoice:" + key;
  }
}
