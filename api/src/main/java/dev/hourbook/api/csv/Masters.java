package dev.hourbook.api.csv;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The contracts and rates of a folder, read and checked as a whole. They are kept in memory: a
 * folder has thousands of contracts where it has millions of entries.
 */
record Masters(
    Map<String, ContractRow> contracts,
    Map<String, Map<String, RateRow>> rates,
    Map<String, Currency> currencies) {

  private static final List<String> CONTRACT_COLUMNS =
      List.of("contract", "client", "expert", "discipline", "currency", "start");
  private static final List<String> RATE_COLUMNS =
      List.of("discipline", "effective_from", "bill_rate", "pay_rate", "currency");

  static Masters read(Path folder, Problems problems) {
    Masters masters = new Masters(new LinkedHashMap<>(), new TreeMap<>(), new HashMap<>());
    new CsvFile(folder, "rate-card.csv", RATE_COLUMNS, problems).forEach(masters::rate);
    new CsvFile(folder, "contracts.csv", CONTRACT_COLUMNS, problems).forEach(masters::contract);
    return masters;
  }

  private void rate(CsvRow row) {
    RateRow.read(row).ifPresent(rate -> {
      Map<String, RateRow> versions =
          rates.computeIfAbsent(rate.discipline(), d -> new TreeMap<>());
      RateRow earlier = versions.putIfAbsent(rate.from().toString(), rate);
      if (earlier != null && !same(earlier, rate)) {
        row.problem("effective_from", "csv/conflict", "has two rates; keep one");
      } else if (!oneCurrency(versions.values())) {
        row.problem("currency", "csv/other-currency", "is not that of the lines above");
      }
    });
  }

  private static boolean oneCurrency(Collection<RateRow> versions) {
    return versions.stream().map(rate -> rate.bill().currency()).distinct().count() == 1;
  }

  private static boolean same(RateRow a, RateRow b) {
    return a.bill().equals(b.bill()) && a.pay().equals(b.pay());
  }

  private void contract(CsvRow row) {
    ContractRow.read(row).ifPresent(contract -> {
      ContractRow earlier = contracts.putIfAbsent(contract.contract(), contract);
      if (earlier != null && !earlier.equals(contract)) {
        row.problem("contract", "csv/conflict", "stands twice with other content; keep one");
      }
      requireRates(row, contract);
      requireClientsCurrency(row, contract);
    });
  }

  private void requireClientsCurrency(CsvRow row, ContractRow contract) {
    Currency earlier = currencies.putIfAbsent(contract.client(), contract.currency());
    if (earlier != null && !earlier.equals(contract.currency())) {
      String message = "is not " + earlier + ", in which the client is billed by a line above";
      row.problem("currency", "csv/other-currency", message);
    }
  }

  private void requireRates(CsvRow row, ContractRow contract) {
    Map<String, RateRow> versions = rates.get(contract.discipline());
    if (versions == null) {
      row.problem("discipline", "csv/no-rate", "has no line in rate-card.csv; add one");
    } else if (versions.values().stream()
        .anyMatch(rate -> !rate.bill().currency().equals(contract.currency()))) {
      row.problem("currency", "csv/other-currency", "is not that of the discipline's rates");
    }
  }
}
