package dev.hourbook.api.csv;

import static java.util.Map.entry;

import dev.hourbook.ledger.exchange.ExchangePair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The monthly exchange rates of the US Federal Reserve as the repository datasets/exchange-rates
 * has them, by country, each so many units for one dollar. The Federal Reserve itself quotes the
 * euro, the pounds and the dollars of Australia and New Zealand in US dollars; this file has turned
 * them round already: the pound of January 1971, of 2.40 dollars, is 0.4157 there.
 */
final class FederalReserve {

  static final String DAY = "Date";
  static final String RATE = "Exchange rate";
  static final List<String> COLUMNS = List.of(DAY, "Country", RATE);

  private static final String COUNTRY = "Country";

  /** Its bolivar is one of three currencies, and the file does not say when it is which. */
  private static final String LEFT_OUT = "Venezuela";

  private static final Map<String, String> CURRENCIES = Map.ofEntries(
      entry("Australia", "AUD"),
      entry("Austria", "ATS"),
      entry("Belgium", "BEF"),
      entry("Brazil", "BRL"),
      entry("Canada", "CAD"),
      entry("China", "CNY"),
      entry("Denmark", "DKK"),
      entry("Euro", "EUR"),
      entry("Finland", "FIM"),
      entry("France", "FRF"),
      entry("Germany", "DEM"),
      entry("Greece", "GRD"),
      entry("Hong Kong", "HKD"),
      entry("India", "INR"),
      entry("Ireland", "IEP"),
      entry("Italy", "ITL"),
      entry("Japan", "JPY"),
      entry("Malaysia", "MYR"),
      entry("Mexico", "MXN"),
      entry("Netherlands", "NLG"),
      entry("New Zealand", "NZD"),
      entry("Norway", "NOK"),
      entry("Portugal", "PTE"),
      entry("Singapore", "SGD"),
      entry("South Africa", "ZAR"),
      entry("South Korea", "KRW"),
      entry("Spain", "ESP"),
      entry("Sri Lanka", "LKR"),
      entry("Sweden", "SEK"),
      entry("Switzerland", "CHF"),
      entry("Taiwan", "TWD"),
      entry("Thailand", "THB"),
      entry("United Kingdom", "GBP"));

  private FederalReserve() {}

  /** Whether the first line names countries. */
  static boolean wrote(Path file) {
    if (!Files.isReadable(file)) {
      return false;
    }
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return Objects.requireNonNullElse(reader.readLine(), "").contains(COUNTRY);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static boolean leavesOut(CsvRow row) {
    return row.text(COUNTRY).equals(Optional.of(LEFT_OUT));
  }

  static Optional<ExchangePair> pair(CsvRow row) {
    return row.read(COUNTRY, "a country of the Federal Reserve's list", country -> {
      String currency = CURRENCIES.get(country);
      if (currency == null) {
        throw new IllegalArgumentException("unknown");
      }
      return ExchangePair.parse("USD/" + currency);
    });
  }
}
